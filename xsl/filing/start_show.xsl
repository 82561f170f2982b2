<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('filing.lead')"/></p>
    <xsl:if test="draft = 'open'"><p class="answer"><xsl:value-of select="p:t('filing.draft_open')"/><xsl:text> </xsl:text><a href="/gui-don/xoa"><xsl:value-of select="p:t('filing.drop')"/></a></p></xsl:if>
    <xsl:if test="draft = 'sent'"><p class="answer done"><a href="/gui-don/bien-nhan"><xsl:value-of select="p:t('filing.draft_sent')"/></a></p></xsl:if>
    <div class="split">
      <div class="stack">
        <section class="panel stack">
          <h2><xsl:value-of select="p:t('filing.search_title')"/></h2>
          <p><xsl:value-of select="p:t('filing.search_lead')"/></p>
          <form class="form" method="get" action="/gui-don">
            <div class="field"><label for="q"><xsl:value-of select="p:t('filing.search_label')"/></label>
              <input type="search" class="size-l" id="q" name="q" maxlength="200" value="{q}"/></div>
            <div class="buttons"><button type="submit" class="second"><xsl:value-of select="p:t('button.find')"/></button></div>
          </form>
          <xsl:if test="decisions">
            <h3><xsl:value-of select="p:t('filing.found')"/></h3>
            <xsl:choose>
              <xsl:when test="decisions/decision"><ul class="rows"><xsl:apply-templates select="decisions/decision" mode="row"/></ul></xsl:when>
              <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('filing.found_none')"/></p></xsl:otherwise>
            </xsl:choose>
          </xsl:if>
          <p><a href="/tra-cuu"><xsl:value-of select="p:t('filing.own_matter')"/></a></p>
        </section>
        <section class="panel stack">
          <h2><xsl:value-of select="p:t('filing.begin_title')"/></h2>
          <p><xsl:value-of select="p:t('filing.need')"/></p>
          <form class="form" method="post" action="/gui-don">
            <xsl:apply-templates select="form" mode="begin"/>
            <input type="hidden" name="q" value="{q}"/>
            <div class="buttons"><button type="submit" data-main="data-main"><xsl:value-of select="p:t('button.begin_filing')"/></button></div>
          </form>
        </section>
      </div>
      <aside class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('filing.other_title')"/></h2>
          <p><xsl:value-of select="p:t('filing.other')"/></p>
          <p><a href="/lich-tiep-cong-dan"><xsl:value-of select="p:t('nav.schedule')"/></a></p>
          <p><a href="/tro-giup"><xsl:value-of select="p:t('nav.help')"/></a></p>
        </section>
        <p class="soft"><xsl:value-of select="p:t('filing.kept')"/></p>
      </aside>
    </div>
  </xsl:template>
</xsl:stylesheet>
