package org.alchemycdi.internal.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Nullable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.alchemycdi.internal.crypto.AesGcm;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * Places as texts for clients, who can neither read nor alter them. Each is good for one entity and one order; filters and
 * limit may differ from page to page. Thread-safe.
 */
public final class Cursors {

    private static final String NAME = "cursor";
    private static final int BACKWARD = 1;
    private static final int INCLUDED = 2;
    private static final int KEY_BYTES = 32;

    private final SecretKey key;
    private final AesGcm aes = new AesGcm();

    public Cursors(SecretKey key) {
        this.key = key;
    }

    /** With a key that nobody else has: good for as long as this object is there. */
    public Cursors() {
        this(randomKey());
    }

    private static SecretKey randomKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    String write(Place place, Keyset keyset) {
        byte[] sealed = aes.seal(key, context(keyset), bytes(place, keyset));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] context(Keyset keyset) {
        String entity = keyset.target().fields().root().getJavaType().getName();
        return (entity + ":" + keyset.description()).getBytes(UTF_8);
    }

    private static byte[] bytes(Place place, Keyset keyset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte((place.isBackward() ? BACKWARD : 0) + (place.isIncluded() ? INCLUDED : 0));
            for (int i = 0; i < keyset.keys().size(); i++) {
                write(place.value(i), keyset.keys().get(i).field(), out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("there is no I/O", e);
        }
        return bytes.toByteArray();
    }

    private static void write(@Nullable Object value, Field field, DataOutputStream out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            byte[] text = CursorText.of(value, field).getBytes(UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    /** @throws InvalidRequestException if the text was not written by these for the same entity and order */
    Place read(String cursor, Keyset keyset) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            return place(aes.open(key, context(keyset), sealed), keyset);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Message.CURSOR_REFUSED.causedBy(e, (code, reason) -> new InvalidRequestException(code, reason, NAME));
        }
    }

    private static Place place(byte[] bytes, Keyset keyset) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int flags = in.readByte();
            List<Object> values = new ArrayList<>();
            for (SortKey sortKey : keyset.keys()) {
                values.add(in.readBoolean() ? CursorText.read(text(in), sortKey.field()) : null);
            }
            return new Place(values, (flags & BACKWARD) != 0, (flags & INCLUDED) != 0);
        } catch (IOException e) {
            throw new IllegalStateException("there is no I/O", e);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}
