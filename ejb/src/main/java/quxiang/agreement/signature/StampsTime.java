package quxiang.agreement.signature;

import java.io.IOException;
import org.bouncycastle.tsp.TimeStampRequest;

/** A time stamp authority (RFC 3161). */
interface StampsTime {

    /**
     * Its answer, as it was sent; whoever asks examines it.
     *
     * @throws IOException when there is none
     */
    byte[] answer(TimeStampRequest request) throws IOException;
}
