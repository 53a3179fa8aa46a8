package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.service.RepositoryService;

/** A servlet, which no response filter of Jakarta REST sees: it commits by itself, or not at all. */
@WebServlet("/probe/servlet")
public class NotesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @AlchemyBind
    transient EntityManager entityManager;

    @Inject
    transient RepositoryService<Note> notes;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        notes.create(Map.of("name", request.getParameter("name")));
        if (request.getParameter("commit").equals("true")) {
            entityManager.getTransaction().commit();
        }
    }
}
