package quxiang.roster.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import quxiang.common.Refusal;

/**
 * 确认导入 and 放弃导入 of an import that would change graduates. What is taken after the confirmation is compared with the roster as it is then:
 * a graduate who was corrected since the preview gets what the file says over what is there by then, which is kept for 撤销导入.
 */
@Stateless
@RolesAllowed("SCHOOL")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmingImports {

    @Inject
    private AnsweringImports answering;

    @Inject
    private StagedFiles files;

    @Inject
    private Event<RosterStaged> staged;

    /**
     * Lets the import go on. Idempotent.
     *
     * @throws Refusal {@code roster.no_import}, {@code roster.whole_school_only}, {@code roster.import_given_up} when a colleague was
     *     first, {@code roster.import_not_waiting}
     */
    public void confirm(long importId) {
        if (answering.confirm(importId)) {
            staged.fire(new RosterStaged(importId));
        }
    }

    /**
     * Gives the import up; nothing of it was taken. Idempotent.
     *
     * @throws Refusal {@code roster.no_import}, {@code roster.whole_school_only}, {@code roster.import_confirmed} when a colleague was
     *     first, {@code roster.import_not_waiting}
     */
    public void giveUp(long importId) {
        Optional<String> file = answering.giveUp(importId);
        try {
            if (file.isPresent()) {
                files.delete(file.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
