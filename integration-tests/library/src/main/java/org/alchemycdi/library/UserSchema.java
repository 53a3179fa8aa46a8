package org.alchemycdi.library;

public record UserSchema(Long id, String name) {

    static UserSchema of(User user) {
        return new UserSchema(user.getId(), user.getName());
    }
}
