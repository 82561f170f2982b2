<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:include href="../component/filing.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="step" mode="title"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="narrow stack">
      <p class="meta"><span><a href="{step/@back}"><xsl:value-of select="p:t('filing.back')"/></a></span><span><xsl:value-of select="p:t2('filing.page', step/@n, step/@of)"/></span></p>
      <xsl:apply-templates select="to" mode="main"/>
      <xsl:choose>
        <xsl:when test="p:has('ask_lead.', step/@name, '_', step/@kind)"><p class="lead"><xsl:value-of select="p:t('ask_lead.', step/@name, '_', step/@kind)"/></p></xsl:when>
        <xsl:when test="p:has('ask_lead.', step/@name)"><p class="lead"><xsl:value-of select="p:t('ask_lead.', step/@name)"/></p></xsl:when>
      </xsl:choose>
      <xsl:apply-templates select="step[@name = 'kind']" mode="kinds"/>
      <xsl:apply-templates select="step[@name = 'sender' and @kind = 'denunciation']" mode="secret"/>
      <xsl:apply-templates select="papers[paper]" mode="main"/>
      <xsl:apply-templates select="form" mode="form"/>
      <xsl:apply-templates select="chosen" mode="main"/>
      <xsl:if test="form//error[@key = 'office_no_denunciation']"><xsl:apply-templates select="." mode="on-paper"/></xsl:if>
      <xsl:apply-templates select="rules[rule]" mode="main"/>
      <xsl:apply-templates select="." mode="leave"/>
    </div>
  </xsl:template>

  <!-- Buttons outside of the form press it by its name. -->
  <xsl:template match="form[@name = 'papers']" mode="begin">
    <xsl:attribute name="id">papers</xsl:attribute>
    <xsl:apply-imports/>
  </xsl:template>

  <!-- What each is, in plain words; the choice itself follows. -->
  <xsl:template match="step" mode="kinds">
    <ul class="rows">
      <li><strong><xsl:value-of select="p:t('kind.complaint')"/></strong><p><xsl:value-of select="p:t('filing.is_complaint')"/></p></li>
      <li><strong><xsl:value-of select="p:t('kind.denunciation')"/></strong><p><xsl:value-of select="p:t('filing.is_denunciation')"/></p><p><xsl:value-of select="p:t('filing.denunciation_some')"/></p></li>
      <li><strong><xsl:value-of select="p:t('kind.reflection')"/></strong><p><xsl:value-of select="p:t('filing.is_reflection')"/></p></li>
    </ul>
    <p><xsl:value-of select="p:t('filing.is_mixed')"/></p>
  </xsl:template>

  <xsl:template match="step" mode="secret">
    <section class="panel stack">
      <h2><xsl:value-of select="p:t('filing.secret_title')"/></h2>
      <p><xsl:value-of select="p:t('filing.secret')"/></p>
      <p><xsl:value-of select="p:t('filing.anonymous')"/></p>
    </section>
  </xsl:template>

  <!-- Papers that are there already; each can be taken out. -->
  <xsl:template match="papers" mode="main">
    <section class="panel stack">
      <h2><xsl:value-of select="p:t('filing.papers')"/></h2>
      <ul class="rows">
        <xsl:for-each select="paper">
          <li>
            <span><xsl:value-of select="name"/></span>
            <p class="meta"><span><xsl:value-of select="p:t('filing_role.', role)"/></span><span><xsl:apply-templates select="size_kb" mode="value"/></span>
              <span><button type="submit" class="second" form="papers" name="do" value="drop_{n}"><xsl:value-of select="p:t('filing.remove')"/><span class="hidden-text"><xsl:text> </xsl:text><xsl:value-of select="name"/></span></button></span></p>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- What was taken for a name typed in part. -->
  <xsl:template match="to" mode="main">
    <p class="meta"><span><strong><xsl:value-of select="p:t2('filing.to', name)"/></strong></span><span><a href="/gui-don/co-quan"><xsl:value-of select="p:t('filing.to_other')"/></a></span></p>
  </xsl:template>

  <xsl:template match="chosen" mode="main">
    <section class="panel">
      <h2><xsl:value-of select="name"/></h2>
      <xsl:if test="address != ''"><p><xsl:value-of select="address"/></p></xsl:if>
      <xsl:if test="phone != ''"><p><xsl:value-of select="p:t2('result.phone', phone)"/></p></xsl:if>
      <p><a href="/lich-tiep-cong-dan?agency={id}"><xsl:value-of select="p:t('filing.in_person')"/></a></p>
    </section>
  </xsl:template>

  <!-- LTC art. 22, 23: what the office does not take online it takes on paper. -->
  <xsl:template match="page" mode="on-paper">
    <section class="panel stack">
      <h2><xsl:value-of select="p:t('filing.on_paper')"/></h2>
      <p><xsl:value-of select="p:t('filing.on_paper_how')"/></p>
      <p><xsl:value-of select="p:t('filing.on_paper_what')"/></p>
      <p><a href="/bieu-mau"><xsl:value-of select="p:t('filing.blanks')"/></a></p>
    </section>
  </xsl:template>

  <xsl:template match="rules" mode="main">
    <section class="panel stack">
      <h2><xsl:value-of select="p:t('filing.who_settles')"/></h2>
      <ul class="rows">
        <xsl:for-each select="rule"><li><xsl:value-of select="text"/><p class="meta"><span><xsl:value-of select="p:article(article)"/></span></p></li></xsl:for-each>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
