package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet filter that writes before the resource does: the resource's answer decides about both. */
@WebFilter("/probe/filtered/*")
public class NotesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Notes notes;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        notes.write("default", request.getParameter("name"));
        chain.doFilter(request, response);
    }
}
