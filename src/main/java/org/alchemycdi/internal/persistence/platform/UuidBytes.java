package org.alchemycdi.internal.persistence.platform;

import java.nio.ByteBuffer;
import java.util.UUID;

/** A UUID as 16 bytes in the order in which it is written. */
final class UuidBytes {

    private static final int LENGTH = 16;

    private UuidBytes() {}

    static byte[] of(UUID uuid) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    static boolean fit(Object value) {
        return value instanceof byte[] bytes && bytes.length == LENGTH;
    }

    static UUID toUuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
