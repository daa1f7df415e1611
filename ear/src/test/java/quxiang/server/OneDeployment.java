package quxiang.server;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Lets all test classes use what the first of them deployed: {@link Deployments#application} is the same for all, and
 * deploying it anew for each would be most of the time that the tests take. It goes when the server goes.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** What Arquillian would do for each class happens for the first. */
    public static final class Keeper {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> current;

        private DeploymentScenario kept;
        private boolean deployed;

        public void describe(@Observes EventContext<GenerateDeployment> event) {
            if (kept == null) {
                event.proceed();
                kept = current.get();
            } else {
                current.set(kept);
            }
        }

        public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                event.proceed();
                deployed = true;
            }
        }

        public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
            // the next class needs it
        }
    }
}
