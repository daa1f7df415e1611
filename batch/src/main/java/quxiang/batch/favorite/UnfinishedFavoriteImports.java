package quxiang.batch.favorite;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.UnfinishedImports;
import quxiang.batch.kit.UnfinishedWork;

/** Carries on with lists of favourites. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnfinishedFavoriteImports extends UnfinishedImports {

    @Inject
    private FavoritesAsSystem importing;

    @Override
    protected JobName job() {
        return JobName.IMPORT_FAVORITES;
    }

    @Override
    protected UnfinishedWork work() {
        return importing;
    }
}
