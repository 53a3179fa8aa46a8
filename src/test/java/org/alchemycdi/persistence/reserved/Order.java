package org.alchemycdi.persistence.reserved;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.HashSet;
import java.util.Set;
import org.alchemycdi.model.BigIntBase;

/** Named by nothing but words of SQL. */
@Entity
@Table(
        indexes = @Index(columnList = "group, key"),
        uniqueConstraints = @UniqueConstraint(columnNames = {"user_id", "key"}))
public class Order extends BigIntBase {

    @Column(unique = true)
    private String value;

    private String group;
    private int key;

    @ManyToOne
    private User user;

    @ElementCollection
    private Set<String> values = new HashSet<>();

    @ManyToMany
    private Set<User> references = new HashSet<>();

    protected Order() {}

    public Order(String value, User user) {
        this.value = value;
        this.group = "a group";
        this.key = 1;
        this.user = user;
        values.add("one");
        references.add(user);
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getGroup() {
        return group;
    }

    public User getUser() {
        return user;
    }

    public Set<String> getValues() {
        return values;
    }

    public Set<User> getReferences() {
        return references;
    }
}
