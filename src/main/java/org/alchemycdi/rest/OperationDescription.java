package org.alchemycdi.rest;

import java.util.List;
import org.alchemycdi.internal.listing.Listing;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description of an operation what a listing takes and answers. */
record OperationDescription(Operation operation) {

    private static final String BAD_REQUEST = "400";

    void add(Listing listing) {
        listing.parameters().stream()
                .map(ParameterDescription::of)
                .filter(this::isNew)
                .forEach(operation::addParameter);
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (operation.getResponses().getAPIResponse(BAD_REQUEST) == null) {
            operation.getResponses().addAPIResponse(BAD_REQUEST, badRequest());
        }
    }

    private boolean isNew(Parameter parameter) {
        List<Parameter> described = operation.getParameters() == null ? List.of() : operation.getParameters();
        return described.stream()
                .noneMatch(other ->
                        other.getIn() == In.QUERY && parameter.getName().equals(other.getName()));
    }

    private static APIResponse badRequest() {
        return OASFactory.createAPIResponse()
                .description("A query parameter is not allowed here, or its value is not understood or out of range.")
                .content(OASFactory.createContent()
                        .addMediaType(Problems.PROBLEM_JSON.toString(), OASFactory.createMediaType()));
    }
}
