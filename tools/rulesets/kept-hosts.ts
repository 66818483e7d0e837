/**
 * Hosts that third-party-web files under advertising, analytics or marketing, read one by one, and that pages need for
 * something else as well. They are not added as trackers; a filter list may still block parts of them.
 */
const KEPT: Readonly<Record<string, string>> = {
  "a site with its own readers, and the files of that site":
    "apple.com microsoft.com bing.com msn.com s-msft.com s-msn.com msecnd.net xboxlive.com theguardian.com guardian.co.uk " +
    "quora.com wp.pl o2.pl onet.pl five.tv where.com hp.com wayfair.com sidereel.com zoover.nl zoover.co.uk spiceworks.com " +
    "bestofmedia.com purch.com agoramedia.com rakuten-static.com s.yimg.jp line-scdn.net line.me licdn.com www.linkedin.com " +
    "snapchat.com sc-static.net aol.com aolcdn.com blogsmithmedia.com oath.com aol.net aol.co.uk yimg.com yahoo.com " +
    "huffpost.com engadget.com techcrunch.com answers.com answcdn.com answerscloud.com wowcher.co.uk myunidays.com unidays.world " +
    "ebay.com ebayimg.com 01net.com hotukdeals.com bbb.org websta.me imageg.net ui-portal.de snidigital.com tm-awx.com " +
    "dailymotion.com awempire.com bet365affiliates.com sodahead.com rovicorp.com medio.com tvnz.co.nz ipv6test.net sap.com",
  "strangers rent room there":
    "net.pl de.com net.net rebelmouse.com rbl.ms bigcommerce.com tcdn.com.br force.com cdngc.net " +
    "cedexis.leasewebcdn.com cs600.wac.alphacdn.net cs600.wpc.edgecastdns.net app-us1.com go2cloud.org",
  "signing in":
    "okta.com oneall.com loginradius.com lrcontent.com janrain.com janrainbackplane.com rpxnow.com gigya.com " +
    "d3hmp0045zy3cs.cloudfront.net salesforce.com tinypass.com npttech.com ppjol.com ppjol.net pipol.com",
  "plays videos and sound":
    "jwpcdn.com jwplatform.com jwplayer.com jwpsrv.com longtailvideo.com ooyala.com buto.tv invodo.com " +
    "vidible.tv isitetv.com editiondigital.com",
  "forms, letters and surveys that a person fills in":
    "list-manage.com mailchimp.com hubspot.com hsforms.net hsforms.com hsstatic.net hubspot.net surveymonkey.com questionpro.com " +
    "qualtrics.com surveygizmo.eu easypolls.net poll.fm static.polldaddy.com polldaddy.com opinionstage.com apester.com qmerce.com " +
    "getresponse.com aweber.com infusionsoft.com ctctcdn.com gleam.io efm.me confirmit.com ethn.io unbounce.com ubembed.com " +
    "emlfiles.com dotmailer-surveys.com emsecure.net slgnt.eu privy.com qzzr.com campaigner.com dotmailer.com",
  "pictures, products and ratings of shops":
    "amplience.com amplience.net 10cms.com bigcontent.io adis.ws powerreviews.com yotpo.com judge.me stamped.io reevoo.com " +
    "avis-verifies.com ekomi.com ekomi.de trustpilot.com reviews.io reviews.co.uk feefo.com bazaarvoice.com feedmagnet.com " +
    "searchanise.com curalate.com zmags.com flix360.com flixcar.com flixfacts.com flixsyndication.net flixfacts.co.uk " +
    "truefitcorp.com fits.me wishabi.com wishabi.net backinstock.org ecorebates.com smartzer.com loyaltylion.com loyaltylion.net",
  "comments, live reports and walls of posts":
    "scribblelive.com viafoura.co viafoura.net flockler.com offerpop.com poweredbyeden.com bannersnack.com pagesuite-professional.co.uk",
  "help for customers":
    "custhelp.com egain.com instantservice.com estara.com drift.com driftt.com needle.com atgsvcs.com freshrelevance.com",
  "tools that a page asks for its own work":
    "jsonip.com clerk.io appcues.com trychameleon.com optimizely.com channeladvisor.com sas.com cloudsponge.com evidon.com betrad.com " +
    "privacymanager.io wurfl.io revolvermaps.com aamsitecertifier.com hootsuite.com bufferapp.com fivetran.com geni.us",
};

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries(KEPT).flatMap(([reason, hosts]) => hosts.split(" ").map((host) => [host, reason] as const)),
);

/** Why a host is not added; undefined where nothing speaks against it. */
export function reasonToKeep(host: string): string | undefined {
  return REASONS.get(host);
}
