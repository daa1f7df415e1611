package quxiang.batch.statistics;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ends a run: from now on its figures are read. */
@Named
@Dependent
public class FiguresPublished extends AbstractBatchlet {

    @Inject
    RollingUpAsSystem rollingUp;

    @Override
    public String process() {
        rollingUp.end();
        return null;
    }
}
