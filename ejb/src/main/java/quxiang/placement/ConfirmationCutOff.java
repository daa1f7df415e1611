package quxiang.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.roster.Graduate;
import quxiang.transfer.TransferCutOff;

/** Archive and hukou can be changed until the days of confirming are over; where none are set, until confirmed. */
@ApplicationScoped
class ConfirmationCutOff implements TransferCutOff {

    @Inject
    Confirmations confirmations;

    @Inject
    ShanghaiClock clock;

    @Override
    public Optional<Refusal> whyNot(Graduate graduate) {
        Optional<ConfirmationWindow> window = confirmations.window(graduate.schoolId(), graduate.cohort());
        if (window.isPresent()) {
            return clock.today().isAfter(window.get().closesOn())
                    ? Optional.of(new Refusal(
                            "transfer.closed", window.get().closesOn().toString()))
                    : Optional.empty();
        }
        return confirmations
                .find(graduate.id())
                .filter(confirmation -> confirmation.state() == ConfirmationState.CONFIRMED)
                .map(confirmation -> new Refusal("transfer.confirmed"));
    }
}
