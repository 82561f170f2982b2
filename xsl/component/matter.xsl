<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of a matter share: what must be done next, people, papers, likely
     duplicates. Modes: todo, actions, waits, people, person, block, code (a lookup code as it
     is read out), about (the matter beside an act's form).
     It also knows how the columns of a matter look. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <!-- ==== columns ==== -->

  <!-- Lookup codes are stored bare: 26568498886 is 26-5684-9888-6. No other code is as short. -->
  <xsl:template match="*" mode="code">
    <xsl:choose>
      <xsl:when test="string-length() = 11">
        <xsl:value-of select="translate('ab-cdef-ghij-k', 'abcdefghijk', .)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="code|lookup_code|matter_code" mode="value"><span class="code"><xsl:apply-templates select="." mode="code"/></span></xsl:template>
  <xsl:template match="birth|id_issued" mode="value"><xsl:apply-templates select="." mode="day-text"/></xsl:template>
  <xsl:template match="casefile/level" mode="value"><xsl:value-of select="p:t('level.', .)"/></xsl:template>
  <xsl:template match="respondent_kind" mode="value"><xsl:value-of select="p:t('respondent_kind.', .)"/></xsl:template>
  <xsl:template match="letter/language" mode="value"><xsl:value-of select="p:t('language.', .)"/></xsl:template>
  <xsl:template match="letter/people" mode="value"><xsl:value-of select="p:t('people.', .)"/></xsl:template>
  <xsl:template match="petition/demand|petition/handled" mode="value"><span class="lines"><xsl:value-of select="."/></span></xsl:template>
  <xsl:template match="publication/state" mode="value"><span class="tag plain"><xsl:value-of select="p:t('publication.', .)"/></span></xsl:template>
  <xsl:template match="letter/forwarder" mode="entry">
    <div><dt><xsl:value-of select="p:t('petition.forwarder')"/></dt><dd><xsl:value-of select="."/></dd></div>
  </xsl:template>

  <!-- What is usual is not said: one signer, no originals, no translation. -->
  <xsl:template match="letter/has_translation|letter/has_originals|dialogue/is_missed" mode="entry">
    <xsl:if test=". = '1'"><div><dt><xsl:value-of select="p:label()"/></dt><dd><xsl:value-of select="p:t('value.yes')"/></dd></div></xsl:if>
  </xsl:template>
  <xsl:template match="signers" mode="entry">
    <xsl:if test=". &gt; 1"><div><dt><xsl:value-of select="p:t('petition.signers')"/></dt><dd><xsl:value-of select="."/></dd></div></xsl:if>
  </xsl:template>
  <xsl:template match="letter/representatives[. = 0]" mode="entry"/>

  <xsl:template match="tab[@key = 'late' and @count &gt; 0]/@count" mode="count">
    <xsl:text> </xsl:text><span class="count late"><xsl:choose>
      <xsl:when test=". &gt; 999">999+</xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose></span>
  </xsl:template>

  <!-- ==== what must be done next, and by whom ==== -->

  <xsl:template match="casefile" mode="waits">
    <xsl:choose>
      <xsl:when test="p:has('waits.', kind, '_', state)"><p><xsl:value-of select="p:t('waits.', kind, '_', state)"/></p></xsl:when>
      <xsl:when test="p:has('waits.', state)"><p><xsl:value-of select="p:t('waits.', state)"/></p></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="actions[action]" mode="todo">
    <section class="panel todo" aria-labelledby="todo">
      <h2 id="todo"><xsl:value-of select="p:t('todo.title')"/></h2>
      <xsl:apply-templates select="/page/casefile" mode="waits"/>
      <xsl:apply-templates select="." mode="actions"/>
    </section>
  </xsl:template>

  <!-- Where nothing is to be done and nobody waited for, nothing is said. -->
  <xsl:template match="actions" mode="todo">
    <xsl:variable name="waits"><xsl:apply-templates select="/page/casefile" mode="waits"/></xsl:variable>
    <xsl:if test="$waits != ''">
      <section class="panel todo" aria-labelledby="todo">
        <h2 id="todo"><xsl:value-of select="p:t('todo.title')"/></h2>
        <xsl:copy-of select="$waits"/>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- ==== people, papers ==== -->

  <!-- What a reader may not have is not there: a denunciation on its way, a transfer that was answered. -->
  <xsl:template match="page[not(petition)]" mode="about" priority="1"/>
  <xsl:template match="page" mode="about">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.matter')"/></h2>
      <xsl:if test="transfer"><p><strong><xsl:value-of select="petition/subject"/></strong></p></xsl:if>
      <p class="lines"><xsl:value-of select="petition/content"/></p>
      <xsl:apply-templates select="petition" mode="record">
        <xsl:with-param name="columns" select="'demand handled respondent_kind respondent decision_number decision_on'"/>
      </xsl:apply-templates>
    </section>
  </xsl:template>

  <!-- What an office before this one had closed is read, not changed. -->
  <xsl:template match="page" mode="before">
    <p class="answer">
      <xsl:choose>
        <xsl:when test="is_below"><xsl:value-of select="p:t2('casefile.below', casefile/agency_name)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t2('casefile.before', casefile/agency_name)"/></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- The own list and those of the offices before. -->
  <xsl:template match="offices" mode="offices">
    <ul class="rows">
      <xsl:for-each select="office">
        <li><xsl:choose>
          <xsl:when test="@current"><strong aria-current="true"><xsl:value-of select="name"/></strong></xsl:when>
          <xsl:otherwise><a href="{@path}"><xsl:value-of select="name"/></a></xsl:otherwise>
        </xsl:choose></li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <xsl:template match="page" mode="people">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.people')"/></h2>
      <xsl:choose>
        <xsl:when test="casefile/sealed = '1' or transfer/sealed = '1' or visit/sealed = '1'">
          <p><span class="tag sealed"><xsl:value-of select="p:t('party.sealed')"/></span></p>
          <xsl:if test="me/roles/role = 'reader' and casefile/id and not(is_before)">
            <p><a href="/identity/{casefile/id}"><xsl:value-of select="p:t('party.open')"/></a></p>
          </xsl:if>
          <xsl:if test="casefile/id and not(is_before)"><xsl:apply-templates select="." mode="protect"/></xsl:if>
        </xsl:when>
        <xsl:when test="petition/is_name_hidden = '1'">
          <p><span class="tag sealed"><xsl:value-of select="p:t('party.hidden')"/></span></p>
          <xsl:choose>
            <xsl:when test="parties/party">
              <p class="soft"><xsl:value-of select="p:t('party.hidden_handles')"/></p>
              <ul class="rows"><xsl:apply-templates select="parties/party" mode="person"/></ul>
            </xsl:when>
            <xsl:when test="transfer"><p class="soft"><xsl:value-of select="p:t('party.hidden_transfer')"/></p></xsl:when>
            <xsl:otherwise><p class="soft"><xsl:value-of select="p:t('party.hidden_others')"/></p></xsl:otherwise>
          </xsl:choose>
        </xsl:when>
        <xsl:when test="parties/party"><ul class="rows"><xsl:apply-templates select="parties/party" mode="person"/></ul></xsl:when>
        <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('party.none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- That she can be protected is said of every denunciation, that she is of none. -->
  <xsl:template match="page" mode="protect">
    <xsl:choose>
      <xsl:when test="me/roles/role = 'head'"><p><a href="/identity/{casefile/id}/protection"><xsl:value-of select="p:t('party.protect')"/></a></p></xsl:when>
      <xsl:when test="me/roles[role = 'receiver' or role = 'clerk' or role = 'handler' or role = 'leader']"><p><a href="/identity/{casefile/id}/protection/ask"><xsl:value-of select="p:t('protection.ask')"/></a></p></xsl:when>
    </xsl:choose>
    <xsl:if test="transfers/transfer and me/roles[role = 'head' or role = 'reader']"><p><a href="/identity/{casefile/id}/annex"><xsl:value-of select="p:t('party.annex')"/></a></p></xsl:if>
    <xsl:if test="me/roles/role = 'reader'"><p><a href="/identity/{casefile/id}/protection/open"><xsl:value-of select="p:t('party.protection_open')"/></a></p></xsl:if>
  </xsl:template>

  <!-- Who came or wrote and speaks for the others as well stands once, with both roles. -->
  <xsl:template match="party[role = 'representative' and name = ../party[1][role != 'representative']/name and (id_number = '' or id_number = ../party[1]/id_number) and (birth = '' or birth = ../party[1]/birth) and (address = '' or address = ../party[1]/address)]" mode="person"/>

  <xsl:template match="party" mode="person">
    <li>
      <strong><xsl:value-of select="name"/></strong>
      <p class="meta">
        <span><xsl:value-of select="p:t('party_role.', role)"/></span>
        <xsl:if test="../party[2] and role != 'representative' and not(preceding-sibling::party) and ../party[role = 'representative' and name = current()/name and (id_number = '' or id_number = current()/id_number) and (birth = '' or birth = current()/birth) and (address = '' or address = current()/address)]"><span><xsl:value-of select="p:t('party_role.representative')"/></span></xsl:if>
        <xsl:if test="birth != ''"><span><xsl:value-of select="concat(p:t('party.born'), ' ', p:day(birth))"/></span></xsl:if>
        <xsl:if test="id_number != ''"><span><xsl:value-of select="p:t('party.id')"/><xsl:text> </xsl:text><span class="code"><xsl:value-of select="id_number"/></span></span></xsl:if>
        <xsl:if test="phone != ''"><span><xsl:value-of select="p:t('party.phone')"/><xsl:text> </xsl:text><span class="code"><xsl:value-of select="phone"/></span></span></xsl:if>
        <xsl:if test="address != '' or commune != ''">
          <span>
            <xsl:value-of select="address"/>
            <!-- An address that names its commune, "xã Lâm Thao", does not say it twice. -->
            <xsl:if test="commune != '' and not(contains(address, substring(commune, 2)))">
              <xsl:if test="address != ''">, </xsl:if>
              <xsl:value-of select="commune"/>
            </xsl:if>
          </span>
        </xsl:if>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="documents" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.documents')"/></h2>
      <ul class="rows">
        <xsl:for-each select="document">
          <li>
            <xsl:choose>
              <xsl:when test="sealed = '1'"><span class="tag sealed"><xsl:value-of select="p:t('document.sealed')"/></span></xsl:when>
              <xsl:when test="scan = 'infected'"><xsl:value-of select="name"/></xsl:when>
              <xsl:otherwise><a href="{path}"><xsl:value-of select="name"/></a></xsl:otherwise>
            </xsl:choose>
            <p class="meta">
              <xsl:if test="p:has('document_kind.', kind)"><span><xsl:value-of select="p:t('document_kind.', kind)"/></span></xsl:if>
              <span><xsl:value-of select="type"/></span>
              <span><xsl:apply-templates select="size" mode="size"/></span>
              <span><xsl:apply-templates select="added_at" mode="value"/></span>
              <span><xsl:value-of select="p:t('scan.', scan)"/></span>
            </p>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="letters" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('letters.title')"/></h2>
      <ul class="rows"><xsl:apply-templates select="letter" mode="block"/></ul>
    </section>
  </xsl:template>

  <xsl:template match="letters/letter" mode="block">
    <li>
      <a href="{path}"><xsl:value-of select="p:t('letter.', template)"/></a>
      <p class="meta">
        <xsl:choose>
          <xsl:when test="number = ''"><xsl:value-of select="p:t('letter_state.draft')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t2('letter_state.issued', number, p:day(issued_on))"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </li>
  </xsl:template>

  <!-- ==== duplicates ==== -->

  <xsl:template match="duplicates" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t2('duplicates.title', string(count(duplicate)))"/></h2>
      <xsl:choose>
        <xsl:when test="duplicate"><ul class="rows"><xsl:apply-templates select="duplicate" mode="duplicate"/></ul></xsl:when>
        <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('duplicates.none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="duplicate[sealed = '1']" mode="duplicate"><li><xsl:value-of select="p:t('duplicates.sealed')"/></li></xsl:template>

  <xsl:template match="duplicate" mode="duplicate">
    <li>
      <xsl:choose>
        <xsl:when test="id and /page/casefile/id"><a href="/intake/petition/{/page/casefile/id}/duplicate?earlier={id}"><xsl:apply-templates select="lookup_code" mode="value"/></a><xsl:text> </xsl:text></xsl:when>
        <xsl:when test="id"><a href="/intake/petition/{id}"><xsl:apply-templates select="lookup_code" mode="value"/></a><xsl:text> </xsl:text></xsl:when>
      </xsl:choose>
      <span class="tag info"><xsl:value-of select="p:t2('duplicates.percent', percent)"/></span>
      <p><xsl:value-of select="p:t('relation.', relation)"/></p>
      <xsl:if test="subject"><p class="soft"><xsl:value-of select="subject"/></p></xsl:if>
      <p class="meta"><xsl:for-each select="reason"><span><xsl:value-of select="p:t('reason.', .)"/></span></xsl:for-each></p>
      <p class="meta">
        <span><xsl:value-of select="agency_name"/></span>
        <span><xsl:apply-templates select="received_on" mode="value"/></span>
        <xsl:apply-templates select="state" mode="value"/>
      </p>
    </li>
  </xsl:template>

  <!-- The whole way of a letter from office to office, as each of them sees it. -->
  <xsl:template match="transfers" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('petition.transfers')"/></h2>
      <ol class="rows"><xsl:apply-templates select="transfer" mode="hop"/></ol>
    </section>
  </xsl:template>

  <xsl:template match="transfer" mode="hop">
    <li>
      <xsl:choose>
        <xsl:when test="is_here = '1' and not(/page/transfer) and not(/page/me/roles[not(role[. = 'receiver' or . = 'clerk' or . = 'handler' or . = 'leader' or . = 'head'])])"><a href="/intake/transfer/{id}"><xsl:value-of select="p:t2('transfer.hop', from_name, agency_name)"/></a></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t2('transfer.hop', from_name, agency_name)"/></xsl:otherwise>
      </xsl:choose>
      <p class="meta">
        <span class="tag info"><xsl:value-of select="p:t('transfer_state.', state)"/></span>
        <span><xsl:apply-templates select="sent_on" mode="value"/></span>
        <xsl:if test="letter_number != ''"><span><xsl:value-of select="letter_number"/></span></xsl:if>
        <xsl:if test="their_state != ''"><span><xsl:value-of select="p:t2('petition.their_state', p:t('state.', their_state))"/></span></xsl:if>
      </p>
      <xsl:if test="state = 'returned'">
        <p><xsl:value-of select="p:t2('transfer.returned', p:day(answered_on), p:t('return_ground.', ground))"/>
          <xsl:if test="article != ''"><xsl:text> </xsl:text><xsl:value-of select="p:t2('transfer.article', article)"/></xsl:if></p>
        <xsl:apply-templates select="note" mode="lines"/>
        <xsl:if test="proper_name != ''"><p><xsl:value-of select="p:t2('petition.proper', proper_name)"/></p></xsl:if>
      </xsl:if>
      <xsl:if test="urged_on != ''"><p><xsl:value-of select="p:t2('transfer.urged', urges, p:day(urged_on), urge_number)"/></p></xsl:if>
      <xsl:if test="replied_on != ''"><p><xsl:value-of select="p:t2('transfer.replied', p:day(replied_on), reply_number)"/></p><xsl:apply-templates select="reply" mode="lines"/></xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
