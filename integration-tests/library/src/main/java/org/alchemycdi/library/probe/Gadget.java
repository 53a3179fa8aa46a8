package org.alchemycdi.library.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.model.SlugKey;
import org.alchemycdi.model.UuidV7AuditBase;
import org.alchemycdi.type.EncryptedString;
import org.alchemycdi.type.HashedPassword;
import org.alchemycdi.type.JsonMapConverter;
import org.alchemycdi.type.StoredFile;

/** Has a slug, a natural key, and an attribute of each column type. */
@Entity
public class Gadget extends UuidV7AuditBase implements SlugKey {

    @Column(nullable = false)
    private String title;

    @Column(length = SlugKey.LENGTH, nullable = false, unique = true)
    private String slug;

    @Column(nullable = false, unique = true)
    private String sku;

    private Integer price;

    @Convert(converter = EncryptedString.class)
    private String secret;

    private HashedPassword password;

    @Convert(converter = JsonMapConverter.class)
    private Map<String, Object> flags;

    private StoredFile cover;

    @ElementCollection
    private Set<String> tags = new HashSet<>();

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    @Override
    public String getSlug() {
        return slug;
    }

    @Override
    public void setSlug(String slug) {
        this.slug = slug;
    }

    @Override
    public String slugSource() {
        return title;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public Integer getPrice() {
        return price;
    }

    public void setPrice(Integer price) {
        this.price = price;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public HashedPassword getPassword() {
        return password;
    }

    public void setPassword(HashedPassword password) {
        this.password = password;
    }

    public Map<String, Object> getFlags() {
        return flags;
    }

    public void setFlags(Map<String, Object> flags) {
        this.flags = flags;
    }

    public Set<String> getTags() {
        return tags;
    }

    public void setTags(Set<String> tags) {
        this.tags = tags;
    }

    public StoredFile getCover() {
        return cover;
    }

    public void setCover(StoredFile cover) {
        this.cover = cover;
    }
}
