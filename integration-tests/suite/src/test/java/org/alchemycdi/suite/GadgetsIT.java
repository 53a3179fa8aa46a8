package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Slugs, audit times and column types. */
@ExtendWith(NothingStaysOpen.class)
class GadgetsIT {

    private final Http application = Http.application();
    private final String sku = UUID.randomUUID().toString();

    private Http.Answer create(String title) {
        return application.post("/probe/gadgets", """
                        {"sku":"%s","title":"%s","secret":"größer","password":"s3cret","flags":{"a":1,"b":[true,null]},\
                        "tags":["t-%s","x"]}""".formatted(UUID.randomUUID(), title, sku));
    }

    private String path() {
        return "/probe/gadgets/" + create("Gadget " + sku).text("slug");
    }

    @Test
    void aSlugIsMadeOfTheTitleAndIsFree() {
        Http.Answer first = create("Crème " + sku);
        Http.Answer second = create("Crème " + sku);

        assertThat(first.text("slug")).isEqualTo("creme-" + sku);
        assertThat(second.text("slug")).matches("creme-" + sku + "-[a-z0-9]{4}");
        assertThat(application.get("/probe/gadgets/creme-" + sku).body()).isEqualTo(first.body());
        assertThat(first.text("createdAt")).endsWith("Z");
    }

    @Test
    void aSecretIsEncryptedInItsColumn() {
        Http.Answer secret = application.get(path() + "/secret");

        assertThat(secret.text("secret")).isEqualTo("größer");
        assertThat(secret.text("column")).startsWith("alc1.demo.");
    }

    @Test
    void aPasswordIsVerified() {
        String path = path();

        assertThat(application.get(path + "/login?password=s3cret").body()).isEqualTo("true");
        assertThat(application.get(path + "/login?password=S3cret").body()).isEqualTo("false");
    }

    @Test
    void jsonIsStoredAndChanged() {
        String path = path();

        assertThat(application.get(path).body()).contains("\"b\":[true,null]");
        application.put(path + "/flags/beta", "");
        assertThat(application.get(path).body()).contains("\"beta\":true").contains("\"a\":1");
    }

    @Test
    void aFileFollowsTheRequestThatSavesIt() {
        String path = path();
        String first = application.put(path + "/cover/200", "ein Fächer").body();
        String refused = application.put(path + "/cover/500", "a fan").body();

        assertThat(application.get(path + "/cover").body()).isEqualTo("ein Fächer");
        assertThat(isKept(first)).isTrue();
        assertThat(isKept(refused)).isFalse();

        String second = application.put(path + "/cover/201", "a fan").body();
        assertThat(application.get(path + "/cover").body()).isEqualTo("a fan");
        assertThat(isKept(first)).isFalse();
        assertThat(isKept(second)).isTrue();
    }

    private boolean isKept(String key) {
        return Boolean.parseBoolean(
                application.get("/probe/gadgets/covers/" + key).body());
    }

    @Test
    void elementsOfACollectionAreFound() {
        String slug = create("Tagged " + sku).text("slug");

        assertThat(application.get("/probe/pages/tagged/t-" + sku).body()).contains("\"slug\":\"" + slug + "\"");
        assertThat(application.get("/probe/pages/tagged/u-" + sku).body()).isEqualTo("[]");
    }
}
