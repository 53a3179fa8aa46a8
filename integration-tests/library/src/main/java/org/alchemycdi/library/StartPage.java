package org.alchemycdi.library;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** The page at "/": the REST application takes all paths, so the server does not serve files. */
@Path("/")
public class StartPage {

    @GET
    @Produces("text/html;charset=UTF-8")
    public InputStream page() {
        return StartPage.class.getResourceAsStream("start.html");
    }
}
