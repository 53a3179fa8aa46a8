package org.alchemycdi.library.probe;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.alchemycdi.schema.FromAttribute;
import org.alchemycdi.schema.Strict;

/** An author as clients send one: by other names, and with constraints. */
@Strict
public record AuthorInput(
        @JsonbProperty("full_name") @FromAttribute("name") @Size(min = 2, max = 100)
        String fullName,

        @Past LocalDate dob) {}
