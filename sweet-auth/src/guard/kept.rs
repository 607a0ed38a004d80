//! Whose a request is, found out once.
//!
//! In:    a verifier, and a request.
//! Out:   the principal, shared by all who ask.
//! Never: takes what one verifier has said for what another of its type would say: a nested app may have one of its own.

use std::marker::PhantomData;
use std::ptr;
use std::rc::Rc;

use sweet_core::message::Request;

use crate::{Credentials, Denied, Verify};

/// What a verifier has said of a request.
struct Kept<V: Verify<C>, C: Credentials> {
    /// Where the verifier is: which of its type it was.
    verifier: usize,
    principal: Rc<V::Principal>,
    credentials: PhantomData<C>,
}

/// Whose the request is, as `verifier` says; `None` where it has no credentials of that scheme.
pub(crate) async fn admit<V: Verify<C>, C: Credentials>(
    verifier: &V,
    request: &Request<'_>,
) -> Result<Option<Rc<V::Principal>>, Denied> {
    let address = ptr::from_ref(verifier).addr();
    if let Some(kept) = request.kept::<Kept<V, C>>().filter(|kept| kept.verifier == address) {
        return Ok(Some(Rc::clone(&kept.principal)));
    }
    let Some(credentials) = C::read(request, &V::SCHEME)? else { return Ok(None) };
    // Caches know of `Authorization` alone (RFC 9111 section 3.5), and not of keys in other places.
    request.set_personal();
    let principal = Rc::new(verifier.verify(&credentials, request).await?);
    let kept = Kept::<V, C> { verifier: address, principal: Rc::clone(&principal), credentials: PhantomData };
    request.keep(Rc::new(kept));
    Ok(Some(principal))
}
