//! One request and its answer.
//!
//! In:    a message whose head is here.
//! Out:   its answer, behind the output or on the wire, and what becomes of the connection.
//! Never: lets a panic pass; waits for a body that nobody asks for; leaves a read in flight.
//!
//! A handler that answers at once costs no more than its call. One that waits is attended: what was answered before it
//! is sent, what arrives is looked after, and it is dropped where its client has left. Where its time is over, the service is
//! told so, and answers in its own way what it can answer in a moment.

use std::cell::OnceCell;
use std::future::{pending, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;

use http::{Method, StatusCode};
use sweet_core::app::Service;
use sweet_core::message::{Body, Flow, Head, Headers, Inlet, Request, Response};

use super::flow::{self, Piece, Sent, Why};
use super::intake::{Intake, Rest, Stage};
use super::wire::{Arrival, Wire};
use super::{Ending, flush};
use crate::background::{Answering, Left};
use crate::connection::{Connection, Incoming, Output};
use crate::guard;
use crate::h1::encode::{self, Asked, FlowEnd};
use crate::h1::framing::BodyLength;
use crate::h1::refusal::Refusal;
use crate::h1::target::Target;
use crate::news::News;
use crate::shared::Shared;

/// What becomes of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It goes on with the next message.
    GoOn,
    /// It has been idle for a while.
    Rest,
    /// It is closed, in this way.
    Close(Ending),
}

/// How a handler ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Answered,
    /// It panicked, or a destructor did.
    Panicked,
    /// It took too long, and was dropped.
    Overdue,
    /// The client has left, or the server gives up; it was dropped.
    Gone,
}

/// Has the message answered whose head has `head` bytes and whose body ends as `length` says. Returns whether its request
/// has left work behind, too.
pub(super) async fn exchange<S: Service, W: Wire>(
    connection: &mut Connection,
    head: usize,
    length: BodyLength,
    wire: &W,
    shared: &Shared<S>,
) -> (Verdict, bool) {
    let incoming = connection.incoming(head, length, &shared.limits);
    let (peer, headroom, start) = (connection.peer, connection.headroom, connection.start);
    let Connection { input, fields, decoder, response, output, .. } = connection;
    let method = std::mem::take(&mut decoder.method);
    let (version, target, mut framing) = (decoder.version, decoder.target, decoder.framing);
    let head_only = method == Method::HEAD;
    let (body, end) = match &incoming {
        Incoming::Whole(body, end) => (body.clone(), *end),
        _ => (head..head, head),
    };
    let message = &input[start..start + end];
    let target = &message[usize::from(target.start)..usize::from(target.end)];
    let Ok(Target { path, query, .. }) = Target::parse(&method, target) else {
        return (Verdict::Close(Ending::Linger), false);
    };
    // Most requests are here whole and answered at once: they need nothing of what looks after the others.
    let inlet = match incoming {
        Incoming::Whole(..) => None,
        _ => Some(Rc::new(Inlet::new(length.announced(), shared.limits.body_ahead_bytes_max))),
    };
    let (intake, mut invites) = (OnceCell::new(), false);
    if let Some(inlet) = &inlet {
        intake.get_or_init(|| Intake::new(wire, shared, inlet, incoming));
        // RFC 9110 section 10.1.1: who has begun to send needs no invitation.
        invites = framing.takes_continue(version) && inlet.received() == 0;
    }
    let mut carrying = pin!(carry(&intake));

    response.begin(headroom);
    let (outcome, left) = {
        let body = inlet.as_ref().map_or_else(|| Body::new(&message[body]), Body::coming);
        let body = body.with_limit(shared.limits.body_bytes_max);
        let headers = Headers::new(&message[..head], fields);
        let request = Request::new(Head { method, path, query, version, headers }, body, peer);
        let mut answering = Answering::new(request, &shared.background);
        let outcome = {
            let request = &answering.request;
            let mut handling = pin!(Some(shared.service.call(request, response)));
            let outcome = match poll_fn(|cx| Poll::Ready(guard::poll(handling.as_mut(), cx))).await {
                Poll::Ready(Ok(())) => Outcome::Answered,
                Poll::Ready(Err(_)) => Outcome::Panicked,
                Poll::Pending => {
                    let intake = from_now_on(&intake, wire, shared);
                    intake.handler_begins(handler_ticks(request.handler_timeout(), shared));
                    attend(request, handling.as_mut(), carrying.as_mut(), intake, output, &mut invites).await
                }
            };
            match guard::clear(handling) {
                Err(_) if outcome == Outcome::Answered => Outcome::Panicked,
                _ => outcome,
            }
        };
        (outcome, answering.end())
    };
    let leaves_work = left.as_ref().is_some_and(|left| left.pieces() > 0);

    replace_answer(outcome, response, id(&left), shared);
    let first = if response.is_flow() { begin_flow(response, head_only, id(&left), shared).await } else { None };
    if invites && first.is_none() && response.is_flow() && inlet.as_ref().is_some_and(|inlet| inlet.is_wanted()) {
        // Content that is made of the body asks for it, as a handler does; behind the head it would be too late.
        invites = false;
        shared.counts.responses_1xx.bump();
        output.bytes.extend_from_slice(encode::CONTINUE);
    }
    // A body that nobody took is read and dropped where it is short; who waits to be asked for it was not (RFC 9110 section
    // 10.1.1), and may send it or not.
    let drained = match intake.get().map_or(Rest::Known(0), Intake::rest) {
        Rest::Known(0) => true,
        Rest::Known(rest) => rest <= shared.limits.drain_bytes_max as u64 && !invites,
        Rest::Unknown => false,
    };
    connection.finish(end);
    let client_goes_on = framing.keeps_alive(version);
    let sound = outcome != Outcome::Panicked && drained && !connection.is_last(shared);
    let asked = Asked { head_only, version, keep_alive: client_goes_on && sound };
    if outcome == Outcome::Gone {
        shared.counts.clients_gone.bump();
        drop(left);
        settle(intake.get(), carrying, wire).await;
        return (Verdict::Close(Ending::Plain), leaves_work);
    }
    shared.counts.requests.bump();
    shared.counts.response(connection.response.status());
    let (encoded, flow) = connection.encode(asked, shared);
    // Whoever said that it sends no more, and has not, need not be waited for.
    let is_silent = !client_goes_on && drained && !connection.has_input();
    let ending = if is_silent { Ending::Plain } else { Ending::Linger };
    let ending = (!encoded.keep_alive).then_some(ending);
    let flow = flow.zip(encoded.flow);
    if flow.is_none() && intake.get().is_none() {
        connection.output.keep(left);
        return (ending.map_or(Verdict::GoOn, Verdict::Close), leaves_work);
    }
    let intake = from_now_on(&intake, wire, shared);
    let rest = Remainder { flow, first, ending, left };
    (conclude(connection, rest, intake, carrying, wire, shared).await, leaves_work)
}

/// The id of a request of which something is left.
fn id(left: &Option<Left>) -> Option<&str> {
    left.as_ref().and_then(Left::id)
}

/// What is left to do of an exchange whose answer is not complete yet, or whose reading side has something in flight.
struct Remainder {
    /// Content to send, with its first piece where that is there already.
    flow: Option<(Flow, FlowEnd)>,
    first: Option<Piece>,
    /// How the connection is closed, where it is.
    ending: Option<Ending>,
    /// What is left of the request.
    left: Option<Left>,
}

/// Sends content that is made while it is sent, and brings the reading side to rest.
async fn conclude<C, S, W>(
    connection: &mut Connection,
    rest: Remainder,
    intake: &Intake<'_, S, W>,
    mut carrying: Pin<&mut C>,
    wire: &W,
    shared: &Shared<S>,
) -> Verdict
where
    C: Future<Output = Arrival>,
    W: Wire,
{
    let Remainder { flow, first, mut ending, left } = rest;
    if let Some((flow, end)) = flow {
        intake.enter(Stage::Content);
        let output = &mut connection.output;
        let sent = flow::send(flow, first, end, id(&left), output, carrying.as_mut(), intake).await;
        if sent != Sent::Whole {
            shared.counts.clients_gone.add(u64::from(sent == Sent::Gone));
            ending = Some(sent.ending(end));
        }
    }
    connection.output.keep(left);
    if let Some(ending) = ending {
        let is_reading = intake.is_reading();
        settle(Some(intake), carrying, wire).await;
        // What arrives while somebody says that he is done, contradicts him.
        return Verdict::Close(if ending == Ending::Plain && is_reading { Ending::Linger } else { ending });
    }
    let mut verdict = Verdict::GoOn;
    if intake.is_reading() && !connection.has_input() && !intake.has_ahead() {
        // The read in flight is that of the next request.
        if flush(&mut connection.output, wire).await.is_err() {
            shared.counts.clients_gone.bump();
            settle(Some(intake), carrying, wire).await;
            return Verdict::Close(Ending::Plain);
        }
        intake.enter(Stage::Over);
        verdict = match carrying.await {
            Arrival::Bytes(_) => Verdict::GoOn,
            Arrival::Rest => Verdict::Rest,
            Arrival::Overdue => {
                shared.counts.timeouts_idle.bump();
                Verdict::Close(Ending::Plain)
            }
            Arrival::End | Arrival::Stopped => Verdict::Close(Ending::Plain),
        };
    } else {
        settle(Some(intake), carrying, wire).await;
    }
    let Rest::Known(skip) = intake.rest() else {
        // The body was given up meanwhile, and what is left of it must not be taken for a request.
        return Verdict::Close(Ending::Linger);
    };
    connection.resume(&intake.take_ahead(), skip);
    let is_idle = skip == 0 && !connection.has_input();
    if verdict == Verdict::Rest && !is_idle { Verdict::GoOn } else { verdict }
}

/// Puts a problem in the place of the answer of a handler that did not end well.
fn replace_answer<S>(outcome: Outcome, response: &mut Response, id: Option<&str>, shared: &Shared<S>) {
    // Behind the door of an app, panics are answered and told already.
    if outcome == Outcome::Panicked || response.had_panic() {
        shared.counts.panics.bump();
    }
    if outcome == Outcome::Panicked {
        shared.reporter.tell(&News::HandlerPanicked(id.map(Box::from)));
    }
    if let Some(sentence) = response.take_untold() {
        shared.reporter.tell(&News::RequestFailed(sentence));
    }
    match outcome {
        Outcome::Answered => {}
        Outcome::Panicked => answer_instead(response, Refusal::Fault),
        Outcome::Overdue => answer_instead(response, Refusal::HandlerTimeout),
        // Nobody will see it; what is dropped here may be content.
        Outcome::Gone => answer_instead(response, Refusal::Fault),
    }
}

/// What looks after what arrives: from now on, where nothing has until now.
fn from_now_on<'c, 'a, S, W: Wire>(
    intake: &'c OnceCell<Intake<'a, S, W>>,
    wire: &'a W,
    shared: &'a Shared<S>,
) -> &'c Intake<'a, S, W> {
    // Twice: what the first call returns comes of an exclusive borrow, which the carrying would break (as Miri has it).
    intake.get_or_init(|| Intake::idle(wire, shared));
    intake.get_or_init(|| Intake::idle(wire, shared))
}

/// Looks after what arrives, once there is something that does.
async fn carry<S, W: Wire>(intake: &OnceCell<Intake<'_, S, W>>) -> Arrival {
    match intake.get() {
        Some(intake) => intake.carry().await,
        None => pending().await,
    }
}

/// The ticks that a handler has, whose request says that it may take `timeout`.
fn handler_ticks<S>(timeout: Option<Duration>, shared: &Shared<S>) -> u32 {
    timeout.map_or(shared.timeouts.handler, |timeout| shared.timeouts.ticks(timeout))
}

/// Attends a handler that waits.
async fn attend<H, C, S, W>(
    request: &Request<'_>,
    mut handling: Pin<&mut Option<H>>,
    mut carrying: Pin<&mut C>,
    intake: &Intake<'_, S, W>,
    output: &mut Output,
    invites: &mut bool,
) -> Outcome
where
    H: Future<Output = ()>,
    C: Future<Output = Arrival>,
    W: Wire,
{
    /// What a handler that waits, or its client, has done.
    enum News {
        Ended(Result<(), guard::Panicked>),
        /// It has asked for a body that the client sends when it is asked.
        Asked,
        /// Its time is over.
        Expired,
        /// Its time is over, and it does not care.
        Ignored,
        Arrived(Arrival),
    }
    let (wire, shared) = (intake.wire, intake.shared);
    let mut timeout = request.handler_timeout();
    loop {
        // What was answered before does not wait for this; a client that does not take it, waits itself.
        if flush(output, wire).await.is_err() {
            return Outcome::Gone;
        }
        let news = poll_fn(|cx| {
            if let Poll::Ready(ended) = guard::poll(handling.as_mut(), cx) {
                return Poll::Ready(News::Ended(ended));
            }
            if request.is_expired() {
                return Poll::Ready(News::Ignored);
            }
            // What stands before routing, or before a station, may have waited too.
            let said = request.handler_timeout();
            if timeout != said {
                timeout = said;
                intake.allow(handler_ticks(said, shared));
            }
            intake.notice(cx);
            if *invites && intake.is_awaited() {
                return Poll::Ready(News::Asked);
            }
            match carrying.as_mut().poll(cx) {
                Poll::Pending if intake.take_expiry() => Poll::Ready(News::Expired),
                polled => polled.map(News::Arrived),
            }
        })
        .await;
        match news {
            News::Ended(Ok(())) => return Outcome::Answered,
            News::Ended(Err(_)) => return Outcome::Panicked,
            News::Asked => {
                *invites = false;
                shared.counts.responses_1xx.bump();
                output.bytes.extend_from_slice(encode::CONTINUE);
            }
            News::Expired => {
                shared.counts.timeouts_handler.bump();
                request.expire();
            }
            News::Ignored | News::Arrived(Arrival::Overdue) => return Outcome::Overdue,
            News::Arrived(_) => return Outcome::Gone,
        }
    }
}

/// Cancels the read in flight, where there is one, and waits for its end.
async fn settle<S, W: Wire>(
    intake: Option<&Intake<'_, S, W>>,
    carrying: Pin<&mut impl Future<Output = Arrival>>,
    wire: &W,
) {
    if let Some(intake) = intake.filter(|intake| intake.is_reading()) {
        intake.leave();
        wire.cancel();
        carrying.await;
    }
}

/// Puts a problem in the place of whatever was answered.
fn answer_instead(response: &mut Response, refusal: Refusal) {
    clear(response);
    encode::refuse(response, refusal);
}

/// Drops whatever was answered.
fn clear(response: &mut Response) {
    // It may be content whose destructor panics: it is gone then too.
    if guard::contained(|| response.clear()).is_err() {
        response.clear();
    }
}

/// Looks for the first piece of content that is made while it is sent: what goes wrong before it can still be told.
async fn begin_flow<S: Service>(
    response: &mut Response,
    head_only: bool,
    id: Option<&str>,
    shared: &Shared<S>,
) -> Option<Piece> {
    let bodiless = [StatusCode::NO_CONTENT, StatusCode::RESET_CONTENT, StatusCode::NOT_MODIFIED];
    if head_only || bodiless.contains(&response.status()) {
        let _ = guard::contained(|| response.omit_body());
        return None;
    }
    let first = poll_fn(|cx| {
        let Some(flow) = response.flow_mut() else { return Poll::Ready(None) };
        Poll::Ready(match flow::poll(flow, cx) {
            Poll::Ready(piece) => Some(piece),
            Poll::Pending => None,
        })
    })
    .await;
    if let Some(Piece::Broken(why)) = &first {
        flow::told(why, id, shared);
        match *why {
            Why::Request(error) => {
                clear(response);
                shared.service.refuse(error, response);
            }
            _ => answer_instead(response, Refusal::Fault),
        }
        return None;
    }
    first
}
