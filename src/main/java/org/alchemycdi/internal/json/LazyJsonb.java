package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.BinaryDataStrategy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/** JSON-B for what only it can write, made when the first such value comes. Thread-safe. */
final class LazyJsonb implements AutoCloseable {

    private volatile @Nullable Jsonb jsonb;
    private boolean isClosed; // guarded by this

    byte[] toJson(Object value) {
        Jsonb opened = open(value);
        try {
            return opened.toJson(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonbException e) {
            throw Message.NOT_WRITABLE.causedBy(
                    e, AlchemyException::new, value.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        Jsonb closing = jsonb;
        jsonb = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("JSON-B does not close", e);
        }
    }

    private Jsonb open(Object value) {
        Jsonb known = jsonb;
        return known == null ? create(value) : known;
    }

    private synchronized Jsonb create(Object value) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        if (jsonb == null) {
            JsonbConfig config = new JsonbConfig()
                    .withNullValues(true)
                    .withBinaryDataStrategy(BinaryDataStrategy.BASE_64)
                    .withAdapters(new DecimalAsText());
            try {
                jsonb = JsonbBuilder.create(config);
            } catch (JsonbException e) {
                throw Message.NO_JSONB.causedBy(
                        e, AlchemyException::new, value.getClass().getSimpleName());
            }
        }
        return jsonb;
    }

    /** As elsewhere: a reader that has only doubles would lose digits. */
    public static final class DecimalAsText implements JsonbAdapter<BigDecimal, String> {

        @Override
        public String adaptToJson(BigDecimal decimal) {
            return decimal.toString();
        }

        @Override
        public BigDecimal adaptFromJson(String text) {
            return new BigDecimal(text);
        }
    }
}
