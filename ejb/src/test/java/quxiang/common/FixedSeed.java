package quxiang.common;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Gives all properties the same random seed in each run; {@code -Dquxiang.test.seed=7} sets another. */
public final class FixedSeed implements AroundPropertyHook {

    private static final String SEED = String.valueOf(Long.getLong("quxiang.test.seed", 20270701));

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setSeed(SEED);
        return property.execute();
    }
}
