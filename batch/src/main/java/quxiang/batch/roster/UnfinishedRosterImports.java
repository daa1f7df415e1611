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

/** Carries on with rosters. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnfinishedRosterImports extends UnfinishedImports {

    @Inject
    private ImportingAsSystem importing;

    @Override
    protected JobName job() {
        return JobName.IMPORT_ROSTER;
    }

    @Override
    protected UnfinishedWork work() {
        return importing;
    }
}
