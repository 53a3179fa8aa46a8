package org.alchemycdi.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.model.UuidBase;

/** Lives in the bind {@code users}, whose tables the migrations make. */
@Entity
@AlchemyBind("users")
public class Account extends UuidBase {

    @Column(nullable = false, unique = true)
    private String email;

    @Column(nullable = false)
    private int credit;

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public int getCredit() {
        return credit;
    }

    public void setCredit(int credit) {
        this.credit = credit;
    }
}
