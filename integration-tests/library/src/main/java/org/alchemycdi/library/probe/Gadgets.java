package org.alchemycdi.library.probe;

import jakarta.enterprise.context.ApplicationScoped;
import org.alchemycdi.rest.JsonResponses;
import org.alchemycdi.service.SlugRepositoryService;

@ApplicationScoped
public class Gadgets extends SlugRepositoryService<Gadget> implements JsonResponses {}
