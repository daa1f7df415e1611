package quxiang.intake;

import jakarta.ejb.ApplicationException;

/** Somebody else took these rows in this moment; what was done with them here is undone. */
@ApplicationException(rollback = true)
public class IntakeOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeOvertaken(long intakeId) {
        super("the rows of intake " + intakeId + " were taken by another job");
    }
}
