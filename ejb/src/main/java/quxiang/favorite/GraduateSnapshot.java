package quxiang.favorite;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.Graduate;
import quxiang.school.School;

/** Who a favourite or a signing speaks of, as the roster said when it was made (invariant 8). */
@Embeddable
public class GraduateSnapshot {

    @Column(name = "g_name")
    private String name;

    @Column(name = "g_id_sealed")
    private byte[] idSealed;

    @Column(name = "g_id_hash")
    private String idHash;

    @Column(name = "g_id_masked")
    private String idMasked;

    @Column(name = "g_school_code")
    private String schoolCode;

    @Column(name = "g_school_name")
    private String schoolName;

    @Column(name = "g_department")
    private String department;

    @Column(name = "g_level_code")
    private String levelCode;

    @Column(name = "g_major")
    private String major;

    protected GraduateSnapshot() {}

    /** The facts as the roster has them now. */
    public GraduateSnapshot(Graduate graduate, School school) {
        name = graduate.name();
        idSealed = graduate.idSealed();
        idHash = graduate.idHash();
        idMasked = graduate.idMasked();
        schoolCode = school.code();
        schoolName = school.name();
        department = graduate.department();
        levelCode = graduate.levelCode();
        major = graduate.major();
    }

    /** The same facts for another row: an embedded object belongs to one row only. */
    public GraduateSnapshot copy() {
        GraduateSnapshot copy = new GraduateSnapshot();
        copy.name = name;
        copy.idSealed = idSealed;
        copy.idHash = idHash;
        copy.idMasked = idMasked;
        copy.schoolCode = schoolCode;
        copy.schoolName = schoolName;
        copy.department = department;
        copy.levelCode = levelCode;
        copy.major = major;
        return copy;
    }

    public String name() {
        return name;
    }

    /** The full ID number. Whoever asks for it writes that down. */
    public String idNumber(Seal seal) {
        return seal.open(SealPurpose.PERSON, idHash, idSealed);
    }

    /** The keyed hash of the document. */
    public String idHash() {
        return idHash;
    }

    public String idMasked() {
        return idMasked;
    }

    public String schoolCode() {
        return schoolCode;
    }

    public String schoolName() {
        return schoolName;
    }

    public String department() {
        return department;
    }

    /** 学历层次, a code of the table {@code LEVEL}. */
    public String levelCode() {
        return levelCode;
    }

    public String major() {
        return major;
    }
}
