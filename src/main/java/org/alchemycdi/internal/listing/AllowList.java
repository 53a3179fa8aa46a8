package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.Set;

/**
 * What a resource allows clients to ask of its listing. Names are those of attributes, or dotted paths of them.
 *
 * @param place where it is declared, for messages
 * @param search what {@code searchString} searches in
 * @param searchIgnoresCase unless a client says otherwise
 * @param hasIds whether {@code ids} is allowed
 * @param created the attribute of {@code createdBefore} and {@code createdAfter}; empty if these are not allowed
 * @param updated the same for {@code updatedBefore} and {@code updatedAfter}
 * @param fields those that a client may compare with one value, or with the choices of an enum
 * @param in those of {@code <field>In}
 * @param notIn those of {@code <field>NotIn}
 * @param others parameters that the resource reads itself
 */
public record AllowList(
        Class<?> entity,
        String place,
        PageRule page,
        OrderRule order,
        List<String> search,
        boolean searchIgnoresCase,
        boolean hasIds,
        String created,
        String updated,
        List<String> fields,
        List<String> in,
        List<String> notIn,
        Set<String> others) {

    /**
     * @param isCursor whether pages begin at a cursor instead of a number
     * @param size unless a client says otherwise
     * @param most how many rows a page may have; 0 leaves that to the bind
     */
    public record PageRule(boolean isCursor, int size, int most) {}

    /**
     * @param fields by which a client may order
     * @param otherwise the order without a word of the client: names, each with {@code asc} or {@code desc} behind it if
     *     that matters
     */
    public record OrderRule(List<String> fields, List<String> otherwise) {}
}
