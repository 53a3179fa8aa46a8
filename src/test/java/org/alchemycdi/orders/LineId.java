package org.alchemycdi.orders;

import java.io.Serializable;
import java.util.Objects;

public class LineId implements Serializable {

    private static final long serialVersionUID = 1L;

    private String invoice;
    private int position;

    public LineId() {}

    public LineId(String invoice, int position) {
        this.invoice = invoice;
        this.position = position;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineId id && id.invoice.equals(invoice) && id.position == position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(invoice, position);
    }
}
