package org.alchemycdi.internal.type;

import java.lang.reflect.Type;
import org.alchemycdi.internal.json.ColumnJson;
import org.alchemycdi.type.JsonForm;
import org.alchemycdi.type.PasswordHashing;
import org.alchemycdi.type.TextCipher;
import org.alchemycdi.type.TypeBacking;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts the parts together. Found as a service, so it is public, and its constructor must not fail. */
public final class ColumnTypeBacking implements TypeBacking {

    @Override
    public TextCipher textCipher() {
        return new AesGcmCipher(Keyring.read(ConfigProvider.getConfig()));
    }

    @Override
    public <T> JsonForm<T> json(Type type) {
        return ColumnJson.of(type);
    }

    @Override
    public PasswordHashing passwordHashing() {
        return new Argon2Hashing(Argon2Cost.read(ConfigProvider.getConfig()));
    }
}
