package quxiang.transfer;

import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.roster.Graduate;

/** Until when a graduate may say where archive and hukou go. The feature above that knows of confirmations says it. */
public interface TransferCutOff {

    /** Why nothing can be changed any more, or nothing. */
    Optional<Refusal> whyNot(Graduate graduate);
}
