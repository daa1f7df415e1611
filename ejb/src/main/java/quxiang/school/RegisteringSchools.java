package quxiang.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.reference.Regions;

/** 院校管理: which schools take part, and their first accounts. What a school decides for itself is its policy. */
@Stateless
@RolesAllowed("CENTRE")
public class RegisteringSchools {

    private static final String CODE = "\\d{5}";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PERSON = 64;

    @PersistenceContext
    EntityManager em;

    @Inject
    Schools schools;

    @Inject
    Accounts accounts;

    @Inject
    Regions regions;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * 新增院校. It does not sign online until it says so in its policy.
     *
     * @param code the 5-digit school code
     * @param phone of the employment office
     * @param region where it is, by code or full name; without it the school is in no province's figures
     * @throws Refusal {@code school.code}, {@code school.code_taken}, {@code school.name}, {@code school.name_taken}, {@code school.phone},
     *     {@code school.region}
     */
    public void admit(String code, String name, String phone, String region) {
        if (code == null || !code.strip().matches(CODE)) {
            throw new Refusal("school.code");
        }
        requireNamed(name, phone);
        String place = place(region);
        schools.byCode(code.strip()).ifPresent(other -> {
            throw new Refusal("school.code_taken", other.name());
        });
        requireFree(name, null);
        School school = new School(code.strip(), name.strip(), false, phone.strip());
        school.lieIn(place);
        schools.add(school);
        em.flush();
        audit.write("SCHOOL_ADMITTED", "SCHOOL", school.id(), code.strip() + " " + name.strip());
    }

    /**
     * 修改.
     *
     * @param region where it is; nothing leaves it where it was
     * @throws Refusal as {@link #admit}, {@code school.not_found}
     */
    public void change(long id, String name, String phone, String region) {
        requireNamed(name, phone);
        String place = place(region);
        School school = em.find(School.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (school == null) {
            throw new Refusal("school.not_found");
        }
        requireFree(name, id);
        String before = told(school);
        school.rename(name.strip(), phone.strip());
        school.lieIn(place == null ? school.regionCode() : place);
        audit.write("SCHOOL_CHANGED", "SCHOOL", id, before + " → " + told(school));
    }

    /**
     * 新增校级账号: somebody who acts for the whole school. They set their password with a code to their mobile number (忘记密码), so that nobody
     * else ever knows it.
     *
     * @throws Refusal {@code account.mobile}, {@code account.name}, {@code account.mobile_taken}, {@code school.not_found}
     */
    public void appoint(long id, String name, String mobile) {
        String number = MobileNumber.of(mobile);
        String person = RequiredText.of(name, LONGEST_PERSON, () -> new Refusal("account.name"));
        if (schools.find(id).isEmpty()) {
            throw new Refusal("school.not_found");
        }
        if (accounts.byMobile(Role.SCHOOL, number).isPresent() || accounts.isTaken("s" + number)) {
            throw new Refusal("account.mobile_taken");
        }
        Account account = Account.schoolStaff(id, null, "s" + number, person, passwords.unknown(), clock.instant());
        account.reachableAt(number);
        accounts.add(account);
        audit.write("SCHOOL_STAFF_APPOINTED", "SCHOOL", id, person);
    }

    private static String told(School school) {
        return school.name() + " " + school.phone() + (school.regionCode() == null ? "" : " " + school.regionCode());
    }

    private String place(String region) {
        return region == null || region.isBlank()
                ? null
                : regions.code(region).orElseThrow(() -> new Refusal("school.region"));
    }

    private void requireFree(String name, Long own) {
        schools.byName(name.strip()).filter(other -> !other.id().equals(own)).ifPresent(other -> {
            throw new Refusal("school.name_taken", other.code());
        });
    }

    private static void requireNamed(String name, String phone) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refusal("school.name");
        }
        if (phone == null || !phone.strip().matches("[0-9+() -]{5,30}")) {
            throw new Refusal("school.phone");
        }
    }
}
