package org.alchemycdi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.Book;
import org.junit.jupiter.api.Test;

/** Annotations are inherited as Jakarta REST inherits its own. */
class ListingMethodTest {

    interface Contract {

        @GET
        @Path("{kind: [a-z]{1,3}}/all/")
        @AlchemyFilters(of = Author.class, others = "ofUri")
        String list(@BeanParam ListParameters listing, @QueryParam("ofMethod") String ofMethod);
    }

    @AlchemyFilters(of = Book.class)
    static class General {

        @QueryParam("ofClass")
        String ofClass;
    }

    static class Bean {

        @QueryParam("ofBean")
        String ofBean;

        @BeanParam
        Inner inner;
    }

    static class Inner {

        final String ofConstructor;

        @BeanParam
        Bean outer;

        Inner(@QueryParam("ofConstructor") String ofConstructor) {
            this.ofConstructor = ofConstructor;
        }

        @QueryParam("ofSetter")
        void setOfSetter(String ofSetter) {}
    }

    @Path("/things/")
    static class Resource extends General implements Contract {

        @Override
        public String list(ListParameters listing, String ofMethod) {
            return "";
        }

        @GET
        public String ofTheClass(@BeanParam ListParameters listing, @BeanParam Bean bean) {
            return "";
        }

        @POST
        public String create(String body) {
            return "";
        }
    }

    private static ListingMethod method(String name) {
        return ListingMethod.in(Resource.class)
                .filter(method -> method.declared().get(0).getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyMethodsThatListAreFound() {
        assertThat(ListingMethod.in(Resource.class))
                .extracting(method -> method.declared().get(0).getName())
                .containsExactlyInAnyOrder("list", "ofTheClass");
    }

    @Test
    void annotationOfAnInterfaceWinsOverThatOfTheClass() {
        assertThat(method("list").filters().of()).isEqualTo(Author.class);
        assertThat(method("ofTheClass").filters().of()).isEqualTo(Book.class);
    }

    @Test
    void placeIsTheMethod() {
        assertThat(method("list").allowList().place()).isEqualTo(Resource.class.getName() + ".list");
    }

    @Test
    void declaredParametersAreOthers() {
        assertThat(method("list").allowList().others()).containsExactlyInAnyOrder("ofUri", "ofMethod", "ofClass");
        assertThat(method("ofTheClass").allowList().others())
                .containsExactlyInAnyOrder("ofClass", "ofBean", "ofConstructor", "ofSetter");
    }

    @Test
    void pathIsThatOfDocuments() {
        assertThat(List.of(method("list"), method("ofTheClass")))
                .map(method -> OperationPath.of(method).orElseThrow().path())
                .containsExactly("/things/{kind}/all", "/things");
    }
}
