package org.alchemycdi.library.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alchemycdi.Alchemy;

/** Writes in the server's transactions, in the ways that applications do. */
@Path("/probe/transaction/{binds}")
@RequestScoped
public class TransactionProbe {

    @Resource
    UserTransaction transaction;

    @Inject
    Notes notes;

    @Inject
    TransactionalNotes transactional;

    @Inject
    EnterpriseNotes enterprise;

    @Inject
    BeanManagedNotes beanManaged;

    @Inject
    Alchemy alchemy;

    @PathParam("binds")
    String binds;

    @QueryParam("name")
    String name;

    private List<String> binds() {
        return List.of(binds.split(","));
    }

    @POST
    @Path("user-transaction/commit")
    public Response userTransactionCommit()
            throws NotSupportedException, SystemException, RollbackException, HeuristicMixedException,
                    HeuristicRollbackException {
        transaction.begin();
        binds().forEach(bind -> notes.write(bind, name));
        transaction.commit();
        return Answers.of(200);
    }

    @POST
    @Path("user-transaction/rollback")
    public Response userTransactionRollback() throws NotSupportedException, SystemException {
        transaction.begin();
        binds().forEach(bind -> notes.writeAndFlush(bind, name));
        transaction.rollback();
        return Answers.of(200);
    }

    /** Two transactions in one request, on the same EntityManager. */
    @POST
    @Path("user-transaction/twice")
    public Response userTransactionTwice(@QueryParam("second") String second)
            throws NotSupportedException, SystemException, RollbackException, HeuristicMixedException,
                    HeuristicRollbackException {
        userTransactionRollback();
        name = second;
        return userTransactionCommit();
    }

    /** Nobody ends this one. */
    @POST
    @Path("user-transaction/forgotten")
    public Response userTransactionForgotten() throws NotSupportedException, SystemException {
        transaction.begin();
        binds().forEach(bind -> notes.writeAndFlush(bind, name));
        return Answers.of(200);
    }

    @POST
    @Path("required")
    public Response required() {
        return required(name);
    }

    private Response required(String written) {
        transactional.write(binds(), written);
        return Answers.of(200);
    }

    /** The status is that of success, and yet the transaction was rolled back. */
    @POST
    @Path("required-fails")
    public Response requiredFails() {
        ignoreFailure(() -> transactional.writeAndFail(binds(), name));
        return Answers.of(200);
    }

    @POST
    @Path("required-fails-mildly")
    public Response requiredFailsMildly() {
        ignoreFailure(() -> transactional.writeAndFailMildly(binds, name));
        return Answers.of(200);
    }

    /** Commits in a transaction of its own what stays, whatever becomes of the rest. */
    @POST
    @Path("requires-new/{status}")
    public Response requiresNew(@QueryParam("second") String second, @PathParam("status") int status) {
        notes.writeAndFlush(binds, name);
        transactional.writeAnew(binds, second);
        return Answers.of(status);
    }

    /** The inner transaction fails, the outer one does not. */
    @POST
    @Path("requires-new-fails")
    public Response requiresNewFails(@QueryParam("second") String second) {
        notes.writeAndFlush(binds, name);
        ignoreFailure(() -> transactional.writeAnewAndFail(binds, second));
        return Answers.of(200);
    }

    @POST
    @Path("requires-new-in-required")
    @Transactional
    public Response requiresNewInRequired(@QueryParam("second") String second) {
        return requiresNew(second, 200);
    }

    /** Suspends the transaction that runs, reads, and goes on. */
    @POST
    @Path("not-supported/{status}")
    public Response notSupported(@QueryParam("second") String second, @PathParam("status") int status) {
        binds().forEach(bind -> notes.writeAndFlush(bind, name));
        binds().forEach(bind -> transactional.isThereOutside(bind, name));
        binds().forEach(bind -> notes.write(bind, second));
        return Answers.of(status);
    }

    @POST
    @Path("not-supported-in-required")
    @Transactional
    public Response notSupportedInRequired(@QueryParam("second") String second) {
        return notSupported(second, 200);
    }

    /** Reads another bind where the transaction is suspended, that bind for the first time. */
    @POST
    @Path("not-supported-elsewhere/{other}/{status}")
    public Response notSupportedElsewhere(
            @PathParam("other") String other, @QueryParam("second") String second, @PathParam("status") int status) {
        notes.writeAndFlush(binds, name);
        transactional.isThereOutside(other, second);
        notes.write(other, second);
        return Answers.of(status);
    }

    /** Answers what became of an attempt to write where the transaction is suspended. */
    @POST
    @Path("not-supported-write")
    @Produces(MediaType.TEXT_PLAIN)
    public String notSupportedWrite(@QueryParam("second") String second) {
        notes.writeAndFlush(binds, name);
        return failureOf(() -> transactional.writeOutside(binds, second));
    }

    @POST
    @Path("not-supported-first/{status}")
    public Response notSupportedFirst(@PathParam("status") int status) {
        transactional.writeOutside(binds, name);
        return Answers.of(status);
    }

    /** Answers what became of an attempt to write where no transaction runs, and none may be begun. */
    @POST
    @Path("supports-write")
    @Produces(MediaType.TEXT_PLAIN)
    public String supportsWrite(@QueryParam("second") String second) {
        String failure = failureOf(() -> transactional.writeEitherWay(binds, second));
        notes.write(binds, name);
        return failure;
    }

    @POST
    @Path("supports-first/{status}")
    public Response supportsFirst(@PathParam("status") int status) {
        transactional.isThereEitherWay(binds, name);
        notes.write(binds, name);
        return Answers.of(status);
    }

    /** A bean that begins and commits by itself, within the request's transaction. */
    @POST
    @Path("bean-managed/{status}")
    public Response beanManaged(@QueryParam("second") String second, @PathParam("status") int status) {
        notes.writeAndFlush(binds, name);
        beanManaged.write(binds, second);
        return Answers.of(status);
    }

    /** A unit of its own within the annotation's transaction leaves the end to that. */
    @POST
    @Path("in-transaction-in-required")
    @Transactional
    public Response inTransactionInRequired() {
        alchemy.inTransaction(binds, em -> {
            em.persist(new Note(name));
            return name;
        });
        return Answers.of(200);
    }

    @POST
    @Path("in-transaction-in-required-fails")
    @Transactional
    public Response inTransactionInRequiredFails() {
        inTransactionInRequired();
        throw new StatusException(409);
    }

    /** Loads rows of which the last is wrong, some hundred after others that are not, and goes on as if nothing had been. */
    @POST
    @Path("fixtures-fail")
    @Transactional
    public Response fixturesFail() {
        ignoreFailure(() -> alchemy.fixtures(binds).load(Note.class, fixture(500, "{\"name\": 1}")));
        return Answers.of(200);
    }

    @POST
    @Path("fixtures/{status}")
    public Response fixtures(@PathParam("status") int status) {
        alchemy.fixtures(binds).load(Note.class, fixture(3, null));
        return Answers.of(status);
    }

    /** In the unit of work of the request. */
    @POST
    @Path("fixtures-within/{status}")
    public Response fixturesWithin(@PathParam("status") int status) {
        alchemy.fixtures(binds).within(alchemy.entityManager(binds)).load(Note.class, fixture(3, null));
        return Answers.of(status);
    }

    private InputStream fixture(int count, String last) {
        String rows = IntStream.range(0, count)
                .mapToObj(i ->
                        "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(UUID.randomUUID(), i == 0 ? name : name + i))
                .collect(Collectors.joining(","));
        String json = "[" + rows + (last == null ? "" : "," + last) + "]";
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Commits the second in a unit of its own, where the annotation has joined the transaction of the request. */
    @POST
    @Path("in-transaction-in-required-after/{status}")
    public Response inTransactionInRequiredAfter(@QueryParam("second") String second, @PathParam("status") int status) {
        notes.writeAndFlush(binds, name);
        transactional.writeApart(binds, second);
        return Answers.of(status);
    }

    @POST
    @Path("in-transaction-in-required-after-fails/{status}")
    public Response inTransactionInRequiredAfterFails(
            @QueryParam("second") String second, @PathParam("status") int status) {
        notes.writeAndFlush(binds, name);
        transactional.writeApartAndFail(binds, second);
        return Answers.of(status);
    }

    /** Commits the second in a unit of its own, and goes on with all binds. */
    @POST
    @Path("in-transaction/{status}")
    public Response inTransaction(@QueryParam("second") String second, @PathParam("status") int status) {
        notes.writeAndFlush(binds().get(0), name);
        alchemy.inTransaction(binds().get(0), em -> {
            em.persist(new Note(second));
            return second;
        });
        binds().stream().skip(1).forEach(bind -> notes.writeAndFlush(bind, name));
        return Answers.of(status);
    }

    /** Writes in the annotation's transaction, after another bind was used. */
    @POST
    @Path("required-after/{other}")
    public Response requiredAfter(@PathParam("other") String other, @QueryParam("second") String second) {
        notes.write(other, name);
        return required(second);
    }

    /** The same, in a transaction that the annotation begins for sure. */
    @POST
    @Path("requires-new-after/{other}/{status}")
    public Response requiresNewAfter(
            @PathParam("other") String other, @QueryParam("second") String second, @PathParam("status") int status) {
        notes.write(other, name);
        transactional.writeAnew(binds, second);
        return Answers.of(status);
    }

    /** Writes to another bind for the first time after a transaction inside the request's has ended. */
    @POST
    @Path("after-requires-new/{other}/{status}")
    public Response afterRequiresNew(
            @PathParam("other") String other,
            @QueryParam("second") String second,
            @QueryParam("third") String third,
            @PathParam("status") int status) {
        notes.writeAndFlush(binds, name);
        transactional.writeAnew(binds, second);
        notes.writeAndFlush(other, third);
        return Answers.of(status);
    }

    /** The same attempts by a service, which writes at once. */
    @POST
    @Path("not-supported-create")
    @Produces(MediaType.TEXT_PLAIN)
    public String notSupportedCreate(@QueryParam("second") String second) {
        notes.writeAndFlush(binds, name);
        return failureOf(() -> transactional.createOutside(binds, second));
    }

    @POST
    @Path("supports-create")
    @Produces(MediaType.TEXT_PLAIN)
    public String supportsCreate(@QueryParam("second") String second) {
        String failure = failureOf(() -> transactional.createEitherWay(binds, second));
        notes.write(binds, name);
        return failure;
    }

    /** Renames a note that is there, and goes on. */
    @POST
    @Path("supports-rename")
    @Produces(MediaType.TEXT_PLAIN)
    public String supportsRename(@QueryParam("second") String second, @QueryParam("third") String third) {
        String failure = failureOf(() -> transactional.renameEitherWay(binds, name, second));
        notes.create(binds, third);
        return failure;
    }

    /** Answers what became of an attempt to create one after another bind was used. */
    @POST
    @Path("create-after/{other}")
    @Produces(MediaType.TEXT_PLAIN)
    public String createAfter(@PathParam("other") String other, @QueryParam("second") String second) {
        notes.write(other, name);
        return failureOf(() -> notes.create(binds, second));
    }

    private static String failureOf(Runnable work) {
        try {
            work.run();
            return "none";
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }

    /** A resource method that is a transaction by itself, and answers with an error. */
    @POST
    @Path("on-resource/{status}")
    @Transactional
    public Response onResource(@PathParam("status") int status) {
        binds().forEach(bind -> notes.write(bind, name));
        return Answers.of(status);
    }

    @POST
    @Path("enterprise-bean")
    public Response enterpriseBean() {
        enterprise.write(binds, name);
        return Answers.of(200);
    }

    @POST
    @Path("enterprise-bean-fails")
    public Response enterpriseBeanFails() {
        ignoreFailure(() -> enterprise.writeAndFail(binds, name));
        return Answers.of(200);
    }

    private static void ignoreFailure(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException expected) {
            // The status alone decides about what else the request did.
        }
    }
}
