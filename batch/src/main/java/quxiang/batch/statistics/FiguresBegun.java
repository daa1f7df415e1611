package quxiang.batch.statistics;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Begins a run. A restart does not come here again: it goes on with the run that was begun. */
@Named
@Dependent
public class FiguresBegun extends AbstractBatchlet {

    @Inject
    RollingUpAsSystem rollingUp;

    @Override
    public String process() {
        rollingUp.begin();
        return null;
    }
}
