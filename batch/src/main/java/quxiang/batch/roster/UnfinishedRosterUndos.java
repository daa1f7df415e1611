package quxiang.batch.roster;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.UnfinishedImports;
import quxiang.batch.kit.UnfinishedWork;

/** Carries on with imports that are being undone. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnfinishedRosterUndos extends UnfinishedImports {

    @Inject
    private UndoingAsSystem undoing;

    @Override
    protected JobName job() {
        return JobName.UNDO_ROSTER;
    }

    @Override
    protected UnfinishedWork work() {
        return undoing;
    }
}
