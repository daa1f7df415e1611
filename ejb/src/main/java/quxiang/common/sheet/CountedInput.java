package quxiang.common.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import quxiang.common.Refusal;

/** Limits the size of an upload. It counts the bytes, whatever the upload says about its length. */
final class CountedInput extends FilterInputStream {

    private static final long MIB = 1024 * 1024;

    private final long most;
    private long count;

    CountedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        counted(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int part = super.read(bytes, from, length);
        counted(Math.max(0, part));
        return part;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        counted(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(long part) {
        count += part;
        if (count > most) {
            throw new Refusal("sheet.too_large", most / MIB);
        }
    }
}
