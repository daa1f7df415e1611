package quxiang.batch.statistics;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.SystemRunner;
import quxiang.statistics.AggregatingFigures;

/** Begins a run. A restart does not come here again: it goes on with the run that was begun. */
@Named
@Dependent
public class FiguresBegun extends AbstractBatchlet {

    @Inject
    SystemRunner system;

    @Inject
    AggregatingFigures figures;

    @Override
    public String process() {
        system.runOutside(figures::begin);
        return null;
    }
}
