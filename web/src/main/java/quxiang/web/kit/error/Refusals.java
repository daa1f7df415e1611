package quxiang.web.kit.error;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.web.kit.list.Links;
import quxiang.web.kit.text.PageMessages;
import quxiang.web.kit.text.Texts;

/**
 * The one place where what a use case throws becomes something a person can read. What was typed stays when a form was sent;
 * a page that cannot be shown becomes the error page; a page that was open too long is opened anew and says that nothing was
 * sent. No answer ever carries a stack trace.
 */
public class Refusals extends ExceptionHandlerFactory {

    public Refusals(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    /** The sentence of a refusal. One that nobody wrote is shown by its key, which the tests find. */
    static String sentence(Texts texts, Refusal refusal) {
        try {
            return texts.say("refusal." + refusal.key(), refusal.args());
        } catch (MissingResourceException e) {
            return texts.say("kit.refused", refusal.key());
        }
    }

    /** Tells several refusals of a form at once, each at its field. Nothing was done, and what was typed stays. */
    public static void stay(List<Refusal> refusals) {
        FacesContext context = FacesContext.getCurrentInstance();
        refusals.forEach(refusal -> Handler.stay(context, refusal));
    }

    /** Tells what else is wrong beside what Faces found; a field that has its message needs no second one. */
    static void add(FacesContext context, List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            String field = Handler.field(context, refusal);
            if (field != null && context.getMessageList(field).isEmpty()) {
                Handler.stay(context, refusal);
            }
        }
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                ExceptionQueuedEventContext event = events.next().getContext();
                events.remove();
                if (!context.getResponseComplete()) {
                    answer(context, event);
                }
            }
            getWrapped().handle();
        }

        private static void answer(FacesContext context, ExceptionQueuedEventContext event) {
            Throwable thrown = event.getException();
            if (ExceptionClassifier.databaseAway(thrown)) {
                tellThatTheDatabaseIsAway(context, thrown);
                return;
            }
            Optional<Refusal> refusal = ExceptionClassifier.refusal(thrown);
            if (refusal.isEmpty() && context.isPostback() && isUnreadable(event)
                    || ExceptionClassifier.expired(thrown)) {
                openAnew(context);
                return;
            }
            boolean canStay = context.isPostback()
                    && context.getViewRoot() != null
                    && event.getPhaseId() != PhaseId.RENDER_RESPONSE
                    && event.getPhaseId() != PhaseId.RESTORE_VIEW;
            if (refusal.isPresent() && canStay) {
                refusal.get().all().forEach(one -> stay(context, one));
            } else if (refusal.isPresent()) {
                context.getExternalContext().getRequestMap().put(ErrorPage.REFUSAL, refusal.get());
                end(context, ErrorPage.status(refusal.get()));
            } else {
                context.getExternalContext()
                        .getRequestMap()
                        .put(ErrorPage.INCIDENT, ErrorPage.log(thrown, (HttpServletRequest)
                                context.getExternalContext().getRequest()));
                end(context, 500);
            }
        }

        /**
         * A view state that we never gave out cannot be read at all, nor a form whose file part is malformed. Both are
         * treated as a view that we have forgotten.
         */
        private static boolean isUnreadable(ExceptionQueuedEventContext event) {
            return event.getPhaseId() == PhaseId.RESTORE_VIEW
                    || event.getPhaseId() == PhaseId.APPLY_REQUEST_VALUES
                            && ExceptionClassifier.ofServlet(event.getException());
        }

        private static void stay(FacesContext context, Refusal refusal) {
            if (refusal.key().equals(ErrorPage.ASKED_AGAIN)) {
                context.getExternalContext().getRequestMap().put(PageMessages.ASKED_AGAIN, true);
            }
            String sentence = sentence(Texts.of(context.getViewRoot().getLocale()), refusal);
            context.addMessage(
                    field(context, refusal), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            context.validationFailed();
            context.renderResponse();
        }

        /** The input of the field that says it is what such a refusal is about, or {@code null}. */
        private static String field(FacesContext context, Refusal refusal) {
            String[] found = new String[1];
            try {
                context.getViewRoot().visitTree(shown(context), (visit, component) -> {
                    if (isList(component) || component instanceof UIForm form && !form.isSubmitted()) {
                        return VisitResult.REJECT;
                    }
                    if (isAbout(component, refusal)) {
                        found[0] = refused(context, component);
                        return VisitResult.COMPLETE;
                    }
                    return VisitResult.ACCEPT;
                });
            } catch (FacesException | ELException unreadable) {
                // What the page is about cannot be shown: who sent the form may not see it. Showing the page says so.
                return null;
            }
            return found[0];
        }

        /** The input of a q:field. It stays valid: PrimeFaces shows an invalid one empty once its value was taken over. */
        private static String refused(FacesContext context, UIComponent field) {
            UIComponent input =
                    field.findComponent(String.valueOf(field.getAttributes().get("about")));
            return (input == null ? field : input).getClientId(context);
        }

        /** ui:repeat: outside its rows there is no row to ask anything of. */
        private static boolean isList(UIComponent component) {
            return component instanceof NamingContainer && "facelets".equals(component.getFamily());
        }

        /** Only what is shown, and no rows: looking for a field must not read lists that the page does not need now. */
        private static VisitContext shown(FacesContext context) {
            return VisitContext.createVisitContext(
                    context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION));
        }

        private static boolean isAbout(UIComponent component, Refusal refusal) {
            if (!(component.getAttributes().get("refusals") instanceof String prefixes)) {
                return false;
            }
            for (String prefix : prefixes.split(" ", -1)) {
                if (!prefix.isEmpty() && refusal.key().startsWith(prefix)) {
                    return true;
                }
            }
            return false;
        }

        private static void openAnew(FacesContext context) {
            ExternalContext external = context.getExternalContext();
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            request.getSession().setAttribute(PageMessages.ONCE, "kit.expired");
            if (context.getViewRoot() == null) {
                context.setViewRoot(new UIViewRoot());
            }
            try {
                external.redirect(Links.here(request));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.responseComplete();
        }

        private static void tellThatTheDatabaseIsAway(FacesContext context, Throwable thrown) {
            ExternalContext external = context.getExternalContext();
            try {
                DatabaseAway.tell(
                        (HttpServletRequest) external.getRequest(),
                        (HttpServletResponse) external.getResponse(),
                        thrown);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.responseComplete();
        }

        private static void end(FacesContext context, int status) {
            ExternalContext external = context.getExternalContext();
            try {
                if (external.isResponseCommitted()) {
                    throw new FacesException("the answer was on its way when its page failed");
                }
                external.responseReset();
                external.responseSendError(status, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.responseComplete();
        }
    }
}
