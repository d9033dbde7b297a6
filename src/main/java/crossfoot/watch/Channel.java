package crossfoot.watch;

/** A way to somebody who wants to know how a run ended. */
public sealed interface Channel permits CommandHook, MailBox {
    /** How the channel is named when it does not work; no password stands in it. */
    String name();

    /** Sends the notice, or says why it can't be sent. */
    void send(Notice notice) throws NotSent;
}
