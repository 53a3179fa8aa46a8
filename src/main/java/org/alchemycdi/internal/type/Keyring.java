package org.alchemycdi.internal.type;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.ApplicationKey;
import org.alchemycdi.internal.message.Message;
import org.eclipse.microprofile.config.Config;

/** The key to write with, and all keys to read with. */
record Keyring(EncryptionKey current, Map<String, EncryptionKey> byId) {

    Keyring {
        byId = Map.copyOf(byId);
    }

    /** @throws ImproperConfigurationException if there is none to write with, or one of them cannot be used */
    static Keyring read(Config config) {
        EncryptionKey current = texts(config, ApplicationKey.ENCRYPTION_KEY)
                .findFirst()
                .map(text -> parse(text, ApplicationKey.ENCRYPTION_KEY))
                .orElseThrow(() -> Message.NO_ENCRYPTION_KEY.as(
                        ImproperConfigurationException::new, ApplicationKey.ENCRYPTION_KEY.key()));
        List<EncryptionKey> old = texts(config, ApplicationKey.ENCRYPTION_OLD_KEYS)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(text -> parse(text.strip(), ApplicationKey.ENCRYPTION_OLD_KEYS))
                .toList();
        return of(current, old);
    }

    private static Stream<String> texts(Config config, ApplicationKey key) {
        return config.getOptionalValue(key.key(), String.class).map(String::strip).stream()
                .filter(text -> !text.isEmpty());
    }

    private static EncryptionKey parse(String text, ApplicationKey place) {
        return EncryptionKey.parse(text)
                .orElseThrow(
                        () -> Message.MALFORMED_ENCRYPTION_KEY.as(ImproperConfigurationException::new, place.key()));
    }

    private static Keyring of(EncryptionKey current, List<EncryptionKey> old) {
        Map<String, EncryptionKey> byId = new LinkedHashMap<>();
        byId.put(current.id(), current);
        for (EncryptionKey key : old) {
            EncryptionKey same = byId.putIfAbsent(key.id(), key);
            if (same != null && !same.equals(key)) {
                throw Message.DUPLICATE_ENCRYPTION_KEY.as(ImproperConfigurationException::new, key.id());
            }
        }
        return new Keyring(current, byId);
    }

    Optional<EncryptionKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
