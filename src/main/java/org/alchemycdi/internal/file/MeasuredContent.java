package org.alchemycdi.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** Content that is counted and hashed while it is read, and refused as soon as it is too large. */
final class MeasuredContent extends FilterInputStream {

    private final MessageDigest digest = sha256();
    private final long maxSize;
    private long size;

    MeasuredContent(InputStream content, long maxSize) {
        super(content);
        this.maxSize = maxSize;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK cannot hash by SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            digest.update(buffer, offset, count);
            size += count;
        }
        if (size > maxSize) {
            throw Message.FILE_TOO_LARGE.as(InvalidRequestException::new, maxSize);
        }
        return count;
    }

    /** Reads what it skips, so that it is counted. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long size() {
        return size;
    }

    /** Of what has been read; to be asked once, at the end. */
    String checksum() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
