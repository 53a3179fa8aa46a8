package org.alchemycdi.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A key of two attributes. */
@Entity
@IdClass(LineId.class)
public class Line {

    @Id
    @Column(name = "invoice_number")
    private String invoice;

    @Id
    @Column(name = "line_position")
    private int position;

    private String article;

    public String getInvoice() {
        return invoice;
    }

    public void setInvoice(String invoice) {
        this.invoice = invoice;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }
}
