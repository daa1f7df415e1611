package quxiang.batch.statistics;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.SystemRunner;
import quxiang.statistics.AggregatingFigures;

/** Ends a run: from now on its figures are read, and the older ones are forgotten. */
@Named
@Dependent
public class FiguresPublished extends AbstractBatchlet {

    @Inject
    SystemRunner system;

    @Inject
    AggregatingFigures figures;

    @Override
    public String process() {
        system.runOutside(figures::publish);
        system.runOutside(figures::forgetOlder);
        return null;
    }
}
