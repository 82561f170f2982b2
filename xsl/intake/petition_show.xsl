<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:variable name="code"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:variable>
    <xsl:value-of select="p:t2('petition.title', $code, petition/subject)"/>
  </xsl:template>

  <xsl:template match="page" mode="tools">
    <xsl:apply-templates select="casefile/state" mode="value"/>
    <xsl:if test="casefile/kind = 'complaint' and casefile/level = '2'"><span class="tag info"><xsl:value-of select="p:t2('petition.level', p:t('level.2'))"/></span></xsl:if>
    <xsl:if test="casefile/sealed = '1'"><span class="tag sealed"><xsl:value-of select="p:t('party.sealed_tag')"/></span></xsl:if>
  </xsl:template>

  <!-- A proposal that the head alone may sign says so to the others. -->
  <xsl:template match="casefile[state = 'proposed']" mode="waits">
    <xsl:choose>
      <xsl:when test="p:has('waits.', 'proposed_', /page/sorting/act)"><p><xsl:value-of select="p:t('waits.', 'proposed_', /page/sorting/act)"/></p></xsl:when>
      <xsl:otherwise><p><xsl:value-of select="p:t('waits.proposed')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="is_before"><xsl:apply-templates select="." mode="before"/></xsl:if>
    <div class="split">
      <div class="stack">
        <xsl:apply-templates select="term" mode="term"/>
        <xsl:apply-templates select="sorting" mode="block"/>
        <xsl:apply-templates select="." mode="about"/>
        <xsl:apply-templates select="letters[letter]" mode="block"/>
        <xsl:apply-templates select="documents[document]" mode="block"/>
        <xsl:apply-templates select="transfers" mode="block"/>
        <xsl:apply-templates select="parts|slips" mode="block"/>
      </div>
      <aside class="stack">
        <xsl:apply-templates select="actions" mode="todo"/>
        <xsl:apply-templates select="about|duplicates|pairs[pair]" mode="block"/>
        <xsl:apply-templates select="." mode="people"/>
        <section class="panel">
          <h2><xsl:value-of select="p:t('petition.letter')"/></h2>
          <xsl:apply-templates select="casefile" mode="record"><xsl:with-param name="columns" select="'kind field_code'"/></xsl:apply-templates>
          <xsl:apply-templates select="letter" mode="record"/>
          <ul class="rows">
            <xsl:if test="(me/roles/role = 'receiver' or me/roles/role = 'clerk' or me/roles/role = 'handler') and not(transfers/transfer[is_from = '1'][state = 'accepted'])">
              <li><a href="/intake/petition/{casefile/id}/receipt"><xsl:value-of select="p:t('petition.receipt')"/></a></li>
              <xsl:if test="not(is_before)">
                <li><a href="/intake/petition/{casefile/id}/renew"><xsl:value-of select="p:t('petition.renew')"/></a></li>
                <li><a href="/intake/petition/{casefile/id}/message"><xsl:value-of select="p:t('petition.message')"/></a></li>
              </xsl:if>
            </xsl:if>
            <xsl:if test="me/roles/role = 'receiver' or me/roles/role = 'clerk' or me/roles/role = 'handler'">
              <xsl:if test="correct"><li><a href="{correct}"><xsl:value-of select="p:t('petition.correct')"/></a></li></xsl:if>
              <xsl:if test="may/is_addition = '1'"><li><a href="/intake/petition/{casefile/id}/addition"><xsl:value-of select="p:t('petition.addition')"/></a></li></xsl:if>
              <xsl:if test="may/is_return = '1'"><li><a href="/intake/petition/{casefile/id}/originals"><xsl:value-of select="p:t('petition.originals')"/></a></li></xsl:if>
            </xsl:if>
            <xsl:if test="casefile/code != '' and me/roles/role[. != 'receiver']">
              <li><a href="/settlement/casefile/{casefile/id}"><xsl:value-of select="p:t2('petition.casefile', casefile/code)"/></a></li>
            </xsl:if>
          </ul>
        </section>
      </aside>
      <!-- On a phone what can be done comes before what was done. -->
      <div class="stack">
        <h2><xsl:value-of select="p:t('casefile.history')"/></h2>
        <xsl:apply-templates select="history" mode="timeline"/>
        <xsl:if test="me/roles/role[. != 'receiver']">
          <p><a href="/settlement/casefile/{casefile/id}/contents"><xsl:value-of select="p:t('contents.link')"/></a></p>
          <xsl:if test="not(is_below)"><p><a href="/settlement/casefile/{casefile/id}/interest"><xsl:value-of select="p:t('interest.link')"/></a></p></xsl:if>
        </xsl:if>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="about" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('petition.about')"/></h2>
      <xsl:apply-templates select="." mode="record"><xsl:with-param name="columns" select="'agency_name code state decided_on'"/></xsl:apply-templates>
      <xsl:if test="casefile_id != ''"><p><a href="/settlement/casefile/{casefile_id}"><xsl:value-of select="p:t('petition.about_read')"/></a></p></xsl:if>
    </section>
  </xsl:template>

  <!-- What was decided can be read again, and corrected there. -->
  <xsl:template match="pairs" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('pairs.title')"/></h2>
      <ul class="rows">
        <xsl:for-each select="pair">
          <li><a href="/intake/petition/{/page/casefile/id}/duplicate?earlier={id}"><xsl:apply-templates select="lookup_code" mode="value"/></a>
            <p><xsl:value-of select="p:t('relation_decided.', relation_decided)"/></p>
            <p class="meta"><span><xsl:value-of select="who"/></span><span><xsl:apply-templates select="decided_at" mode="value"/></span><xsl:apply-templates select="state" mode="value"/></p></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="sorting" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('petition.sorting')"/></h2>
      <xsl:apply-templates select="." mode="record">
        <xsl:with-param name="columns" select="'is_eligible ineligible is_competent act to_agency_name ground proposed_by_name proposed_at approved_by_name approved_at'"/>
      </xsl:apply-templates>
      <xsl:if test="route_code != ''">
        <p><xsl:value-of select="route_note"/></p>
        <p class="meta"><span><xsl:value-of select="p:t2('route.by', route_code, p:article(route_article))"/></span></p>
        <xsl:if test="is_route_own = '1'"><p><span class="tag soon"><xsl:value-of select="p:t('route.own')"/></span></p></xsl:if>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="sorting/act" mode="value"><strong><xsl:value-of select="p:t('act.', .)"/></strong></xsl:template>
  <xsl:template match="sorting/is_competent" mode="value"><xsl:value-of select="p:t('competent.', .)"/></xsl:template>
  <xsl:template match="sorting/ineligible" mode="value"><xsl:value-of select="p:t('ineligible.', .)"/></xsl:template>
  <xsl:template match="sorting/ground" mode="value"><xsl:value-of select="p:t('not_accepted.', .)"/></xsl:template>

  <xsl:template match="slips" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('petition.slips')"/></h2>
      <ul class="rows">
        <xsl:for-each select="slip">
          <li><a href="/intake/slip/{id}"><xsl:value-of select="p:t2(concat('slip.', kind, '_n'), place_no)"/></a>
            <p class="meta"><span><xsl:apply-templates select="handed_on" mode="value"/></span></p>
            <xsl:apply-templates select="papers" mode="lines"/></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="parts" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('petition.parts')"/></h2>
      <ul class="rows">
        <xsl:for-each select="part">
          <li><a href="/intake/petition/{id}"><xsl:value-of select="subject"/></a>
            <p class="meta"><span><xsl:apply-templates select="code" mode="value"/></span>
              <span><xsl:value-of select="p:t('kind.', kind)"/></span>
              <span><xsl:value-of select="p:t('state.', state)"/></span></p></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
