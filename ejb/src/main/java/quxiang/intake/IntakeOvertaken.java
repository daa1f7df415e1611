package quxiang.intake;

import jakarta.ejb.ApplicationException;

/** Another execution has these rows now. What this one did with them is rolled back. */
@ApplicationException(rollback = true)
public class IntakeOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntakeOvertaken(long intakeId) {
        super("the rows of intake " + intakeId + " were taken by another job");
    }
}
