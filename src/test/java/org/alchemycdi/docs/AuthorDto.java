package org.alchemycdi.docs;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import java.time.LocalDate;
import java.util.UUID;

/** Shown in docs/howto/schemas.md; {@link HowtoTest} uses it. */
// tag::record
public record AuthorDto(
        UUID id,
        @JsonbProperty("full_name") @NotBlank String name,
        @Past LocalDate dob) {}
// end::record
