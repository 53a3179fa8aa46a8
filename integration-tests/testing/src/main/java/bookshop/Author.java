package bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.alchemycdi.model.BigIntBase;

@Entity
public class Author extends BigIntBase {

    @Column(nullable = false)
    private String name;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
