package quxiang.batch.statistics;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.SystemRunner;
import quxiang.statistics.AggregatingFigures;

/** Counts one part of a run. */
@Named
@Dependent
public class FiguresCounted extends AbstractBatchlet {

    @Inject
    @BatchProperty
    String part;

    @Inject
    SystemRunner system;

    @Inject
    AggregatingFigures figures;

    @Override
    public String process() {
        return "FIGURES " + system.callOutside(() -> figures.count(AggregatingFigures.Part.valueOf(part)));
    }
}
