package quxiang.roster.recovery;

import java.time.Instant;

/** A 激活码 as it is handed out. It is shown once and kept nowhere. */
public record IssuedCode(CodeHolder holder, String code, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedCode[" + holder.id() + "]";
    }
}
